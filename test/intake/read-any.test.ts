import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

describe('a URL', () => {
  test.each([
    ['https://api.example.com/x', { pageOrigin: null, method: 'GET' }],
    ['PUT https://api.example.com/x', { pageOrigin: null, method: 'PUT' }],
    [
      'https://app.example.com https://api.example.com/x',
      { pageOrigin: 'https://app.example.com', method: 'GET' },
    ],
    ['  <https://api.example.com/x>\n', { pageOrigin: null }],
  ])('%s', (text, wanted) => {
    expect(readAny(text)).toMatchObject({
      kind: 'url',
      cases: [{ url: 'https://api.example.com/x', ...wanted }],
    })
  })
})

test.each([
  ['', 'found nothing'],
  ['hello world', 'found "hello world"'],
  ['\x00\x01\x02PNG', 'binary'],
])('%j: says what was expected and what was found', (text, says) => {
  const { kind, problems } = readAny(text)
  expect(kind).toBeNull()
  expect(problems[0]).toMatchObject({ line: 1, column: 1, message: expect.stringContaining(says) as string })
})

test('no secret stands in a problem', () => {
  const { problems } = readAny('authorization Bearer abcdefghijklmnop')
  expect(JSON.stringify(problems)).not.toContain('abcdefghijklmnop')
})

describe('whatever is pasted', () => {
  const openings = [
    'curl ',
    "curl '",
    'curl ^"',
    'fetch(',
    'fetch("https://a.example/", {',
    '{"log":{"entries":[',
    "Access to fetch at '",
    'Cross-Origin Request Blocked: ',
    'GET / HTTP/1.1\n',
    'Invoke-WebRequest ',
    'axios.post(`${',
  ]
  const pieces = fc.oneof(
    fc.constantFrom(...openings, '"', "'", '\\', '^', '\n', '{', '}', '$(', ': ', 'https://a.example/x'),
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )

  test('it is answered, with positions inside the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const { cases, problems } = readAny(text)
        // Source counts what ECMAScript ends a line with, everything else line feeds.
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
          expect(column).toBeGreaterThanOrEqual(1)
        }
        for (const { url } of cases) expect(URL.canParse(url)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
