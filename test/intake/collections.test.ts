import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { inShort, said } from './told-short.ts'

const url = 'https://api.example.net/v2/carts'
const page = 'https://shop.example.com'
const origin = { key: 'Origin', value: page }

describe('Postman', () => {
  test('folders, variables, inherited auth and bodies', () => {
    const collection = {
      info: { name: 'shop', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
      variable: [{ key: 'base', value: 'https://api.example.net/v2' }],
      item: [
        {
          name: 'carts',
          item: [
            {
              name: 'save',
              request: {
                method: 'PUT',
                header: [origin, { key: 'X-Off', value: '1', disabled: true }],
                body: { mode: 'raw', raw: '{}', options: { raw: { language: 'json' } } },
                url: { raw: '{{base}}/carts', host: ['{{base}}'], path: ['carts'] },
              },
            },
            {
              name: 'form',
              request: {
                auth: { type: 'noauth' },
                method: 'POST',
                header: [],
                body: { mode: 'urlencoded', urlencoded: [{ key: 'n', value: '1' }] },
                url: 'https://api.example.net/v2/carts',
              },
            },
          ],
        },
        { name: 'plain', request: url },
      ],
    }
    expect(inShort(JSON.stringify(collection))).toEqual([
      `${page} PUT ${url} same-origin authorization=Bearer {{token}}&content-type=application/json`,
      `? POST ${url} same-origin content-type=application/x-www-form-urlencoded`,
      `? GET ${url} same-origin authorization=Bearer {{token}}`,
    ])
    expect(said(JSON.stringify(collection))).toMatch(/save: the value of Authorization holds the placeholder/)
  })

  test('a variable without a value is asked for, a parameter of the path is filled in', () => {
    const one = (raw: string, variable: unknown[] = []) =>
      JSON.stringify({ info: {}, item: [{ name: 'a', request: { method: 'GET', url: { raw, variable } } }] })
    expect(readAny(one('{{host}}/v2')).unfinished).toHaveLength(1)
    expect(inShort(one('https://api.example.net/c/:id', [{ key: 'id', value: '7' }]))).toEqual([
      '? GET https://api.example.net/c/7 same-origin -',
    ])
  })

  test('format 2.0 writes auth as an object', () => {
    const text = JSON.stringify({
      info: { schema: 'https://schema.getpostman.com/json/collection/v2.0.0/collection.json' },
      item: [
        {
          name: 'a',
          request: {
            url,
            method: 'DELETE',
            auth: { type: 'basic', basic: { username: 'u', password: 'p' } },
          },
        },
      ],
    })
    expect(inShort(text)).toEqual([`? DELETE ${url} same-origin authorization=Basic dTpw`])
  })
})

describe('files of requests', () => {
  test.each([
    [
      'variables',
      `@host = https://api.example.net\n@path = v2\n\nPUT {{host}}/{{path}}/carts\nOrigin: ${page}\n`,
      [`${page} PUT ${url} same-origin -`],
    ],
    [
      'a name, a comment, a query over lines',
      `# @name list\nGET ${url}\n  ?page=1\n  &size=2 HTTP/1.1\nOrigin: ${page}`,
      [],
    ],
    [
      'JetBrains, a handler of the response',
      `### list\nGET ${url}\nOrigin: ${page}\n\n> {% client.log(response.body) %}\n\n### save\nPOST ${url}\nContent-Type: application/json\n\n{"n": 1}\n`,
      [`${page} GET ${url} same-origin -`, `? POST ${url} same-origin content-type=application/json`],
    ],
    ['no method', `###\n${url}\nOrigin: ${page}\n###\n`, [`${page} GET ${url} same-origin -`]],
    [
      'a path with Host',
      `### a\nDELETE /v2/carts HTTP/1.1\nHost: api.example.net\nOrigin: ${page}\n`,
      [`${page} DELETE ${url} same-origin -`],
    ],
  ])('%s', (title, text, expected) => {
    if (title.startsWith('a name')) expect(readAny(text).cases[0]?.url).toBe(`${url}?page=1&size=2`)
    else expect(inShort(text)).toEqual(expected)
  })

  test('an unset variable is asked for', () => {
    const { cases, unfinished } = readAny(`### a\nGET {{host}}/v2\nOrigin: ${page}\n\n###\nDELETE ${url}\n`)
    expect(unfinished.map((one) => one.url)).toEqual(['{{host}}/v2'])
    expect(cases).toHaveLength(1)
  })

  test('Bruno', () => {
    const text = `meta {\n  name: save\n  type: http\n}\n\nput {\n  url: {{base}}/carts\n  body: json\n  auth: none\n}\n\nheaders {\n  Origin: ${page}\n  ~X-Off: 1\n}\n\nvars:pre-request {\n  base: https://api.example.net/v2\n}\n\nbody:json {\n  {"n": 1}\n}\n`
    expect(inShort(text)).toEqual([`${page} PUT ${url} same-origin content-type=application/json`])
  })

  test.each([
    [
      'Insomnia',
      {
        _type: 'export',
        __export_format: 4,
        resources: [
          { _type: 'environment', data: { base: 'https://api.example.net/v2' } },
          {
            _type: 'request',
            name: 'a',
            method: 'PUT',
            url: '{{ _.base }}/carts',
            headers: [{ name: 'Origin', value: page }],
            body: { mimeType: 'application/json', text: '{}' },
          },
        ],
      },
    ],
    [
      'Thunder Client',
      {
        clientName: 'Thunder Client',
        requests: [
          {
            name: 'a',
            method: 'PUT',
            url,
            headers: [
              { name: 'Origin', value: page },
              { name: 'Content-Type', value: 'application/json' },
            ],
          },
        ],
      },
    ],
    [
      'Hoppscotch',
      {
        v: 2,
        name: 'c',
        folders: [],
        requests: [
          {
            name: 'a',
            method: 'PUT',
            endpoint: url,
            headers: [{ key: 'Origin', value: page, active: true }],
            body: { contentType: 'application/json', body: '{}' },
          },
        ],
      },
    ],
  ])('%s', (_, document) => {
    expect(inShort(JSON.stringify(document))).toEqual([
      `${page} PUT ${url} same-origin content-type=application/json`,
    ])
  })
})

describe('environments', () => {
  const exported = (...hosts: readonly string[]) => ({
    _type: 'export',
    resources: [
      ...hosts.map((host) => ({ _type: 'environment', data: { api: { host } } })),
      { _type: 'request', name: 'a', method: 'GET', url: 'https://{{ _.api.host }}/a' },
    ],
  })

  test('a variable on which they agree is filled in', () => {
    const text = JSON.stringify(exported('a.example.net', 'a.example.net'))
    expect(inShort(text)).toEqual(['? GET https://a.example.net/a same-origin -'])
  })

  test('one on which they disagree is asked for', () => {
    const { cases, unfinished } = readAny(JSON.stringify(exported('a.example.net', 'b.example.net')))
    expect(cases).toEqual([])
    expect(unfinished).toHaveLength(1)
  })
})
