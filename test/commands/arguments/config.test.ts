import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { requestKinds, requestModes } from '../../../src/knowledge/model/request-kind.ts'
import { readConfig } from '../../../src/commands/arguments/config.ts'

const good = {
  pages: ['https://app.example.com', 'https://staging.example.com/cart'],
  requests: [
    {
      url: 'https://api.example.com/v1',
      method: 'PUT',
      headers: { 'X-A': '1' },
      credentials: 'include',
      expect: 'allowed',
    },
    { url: 'https://api.example.com/health' },
  ],
  concurrency: 4,
}

test('many requests times many pages', () => {
  const config = readConfig(JSON.stringify(good), 'c.json')
  if (typeof config === 'string') throw new Error(config)
  expect(config.concurrency).toBe(4)
  expect(config.notes).toEqual([expect.stringMatching(/^pages\[1\]: page: an origin has no path/)])
  expect(
    config.cases.map(({ subject, expect }) => [subject.pageOrigin, subject.method, subject.url, expect]),
  ).toEqual([
    ['https://app.example.com', 'PUT', 'https://api.example.com/v1', 'allowed'],
    ['https://staging.example.com', 'PUT', 'https://api.example.com/v1', 'allowed'],
    ['https://app.example.com', 'GET', 'https://api.example.com/health', undefined],
    ['https://staging.example.com', 'GET', 'https://api.example.com/health', undefined],
  ])
})

test('what makes the request, and its mode', () => {
  const requests = [
    { url: 'https://api.example.com/p.png', as: 'img' },
    { url: 'https://api.example.com/b', as: 'beacon' },
    { url: 'wss://api.example.com/s' },
    { url: 'https://api.example.com/f', mode: 'no-cors' },
  ]
  const config = readConfig(JSON.stringify({ pages: ['https://app.example.com'], requests }), 'c.json')
  if (typeof config === 'string') throw new Error(config)
  expect(
    config.cases.map(({ subject: { as, mode, method, credentials } }) => [as, mode, method, credentials]),
  ).toEqual([
    ['img', undefined, 'GET', 'include'],
    ['beacon', undefined, 'POST', 'include'],
    ['websocket', undefined, 'GET', 'include'],
    [undefined, 'no-cors', 'GET', 'same-origin'],
  ])
})

describe('what is wrong is one line that names the place', () => {
  test.each([
    ['an unknown key', { ...good, page: [] }, 'c.json: page: expected only $schema, pages, requests'],
    ['a page without scheme', { ...good, pages: ['app.example.com'] }, 'c.json: pages[0]: expected'],
    [
      'a forbidden method',
      { ...good, requests: [{ url: 'https://a.test/', method: 'TRACE' }] },
      'c.json: requests[0].method: ',
    ],
    [
      'an unknown expectation',
      { ...good, requests: [{ url: 'https://a.test/', expect: 'maybe' }] },
      'expected "allowed" or "blocked", found "maybe"',
    ],
    [
      'a kind that there is not',
      { ...good, requests: [{ url: 'https://a.test/', as: 'iframe' }] },
      'c.json: requests[0].as: expected one of fetch, xhr',
    ],
    [
      'a method that its kind has not',
      { ...good, requests: [{ url: 'https://a.test/', as: 'img', method: 'PUT' }] },
      'c.json: requests[0]: --method: expected GET for img, found PUT',
    ],
    [
      'a mode beside a kind',
      { ...good, requests: [{ url: 'https://a.test/', as: 'img', mode: 'cors' }] },
      'c.json: requests[0]: --mode: expected --as fetch',
    ],
    ['an empty list', { ...good, pages: [] }, 'c.json: pages: expected at least one'],
    ['no requests', { pages: good.pages }, 'c.json: requests: expected a value, found nothing'],
  ])('%s', (_title, value, says) => {
    expect(readConfig(JSON.stringify(value), 'c.json')).toContain(says)
  })

  test('JSON that does not parse', () => {
    expect(readConfig('{"pages": [', 'c.json')).toMatch(/^c\.json: expected JSON: /)
    expect(readConfig('{"headers": s3cret}', 'c.json')).not.toContain('s3cret')
  })

  test('a byte order mark is none of it', () => {
    expect(readConfig(`\ufeff${JSON.stringify(good)}`, 'c.json')).toMatchObject({ concurrency: 4 })
  })
})

test('the shipped schema names the same keys', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../docs/config.schema.json', import.meta.url), 'utf8'),
  )
  expect(Object.keys(schema.properties)).toEqual(['$schema', 'pages', 'requests', 'concurrency', 'timeout'])
  expect(Object.keys(schema.properties.requests.items.properties)).toEqual([
    'url',
    'method',
    'headers',
    'credentials',
    'as',
    'mode',
    'expect',
  ])
  expect(schema.properties.requests.items.properties.as.enum).toEqual(requestKinds)
  expect(schema.properties.requests.items.properties.mode.enum).toEqual(requestModes)
})
