import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { inShort, said } from './told-short.ts'

const api = 'https://api.example.net'
const url = `${api}/v2/carts`
const bare = (method = 'GET', at = url, headers = '-') => `? ${method} ${at} same-origin ${headers}`

/** Files as VS Code's REST Client, Visual Studio and JetBrains take them: the requests in them. */
const files: readonly (readonly [string, string, readonly string[]])[] = [
  ['a line with its version', `PUT ${url} HTTP/1.1\n`, [bare('PUT')]],
  ['a header below', `DELETE ${url}\nX-Cart: 1\n`, [bare('DELETE', url, 'x-cart=1')]],
  ['HTTP/2, and blanks around', `  PATCH   ${url}   HTTP/2  \n`, [bare('PATCH')]],
  ['a heading', `### Save\nPUT ${url}\n`, [bare('PUT')]],
  ['an address alone under a heading', `###\n${url}\n`, [bare()]],
  [
    'two, of which one has no method',
    `### A\nPUT ${url}\n\n### B\n${url}/2\n`,
    [bare('PUT'), bare('GET', `${url}/2`)],
  ],
  [
    'another one without a heading between',
    `GET ${url}\nX-A: 1\n\nDELETE ${url}\n`,
    [bare('GET', url, 'x-a=1'), bare('DELETE')],
  ],
  ['a variable', `@base = ${api}\nPUT {{base}}/v2/carts\n`, [bare('PUT')]],
  ['a variable made of one', `@host=${api}\n@base = {{host}}/v2\nPUT {{base}}/carts\n`, [bare('PUT')]],
  ['a variable in a header', `@n = 7\nPUT ${url}\nX-Cart: {{n}}\n`, [bare('PUT', url, 'x-cart=7')]],
  [
    'a query on lines of its own',
    `GET ${url}\n    ?a=1\n    &b=2\nX-A: 1\n`,
    [bare('GET', `${url}?a=1&b=2`, 'x-a=1')],
  ],
  [
    'a query that goes on, as JetBrains indents it',
    `GET ${url}?\n    a=1&\n    b=2\nX-A: 1\n`,
    [bare('GET', `${url}?a=1&b=2`, 'x-a=1')],
  ],
  [
    'a query that goes on, with its version',
    `GET ${url}?\n    a=1&\n    b=2 HTTP/1.1\nX-A: 1\n`,
    [bare('GET', `${url}?a=1&b=2`, 'x-a=1')],
  ],
  [
    'a host of its own',
    `GET /v2/carts HTTP/1.1\nHost: api.example.net\nX-A: 1\n`,
    [bare('GET', url, 'x-a=1')],
  ],
  ['comments among the headers', `PUT ${url}\n# X-A: 1\n// X-B: 1\nX-C: 1\n`, [bare('PUT', url, 'x-c=1')]],
  ['comments above', `# a\n// b\n\nPUT ${url}\nX-C: 1\n`, [bare('PUT', url, 'x-c=1')]],
  [
    'a script behind the response',
    `PUT ${url}\nX-A: 1\n\n{}\n\n> {% client.log(1) %}\n\n###\nDELETE ${url}\n`,
    [bare('PUT', url, 'x-a=1'), bare('DELETE')],
  ],
  [
    'a login that the editor encodes',
    `PUT ${url}\nAuthorization: Basic u p\n`,
    [bare('PUT', url, 'authorization=Basic dTpw')],
  ],
  [
    'a login with a colon',
    `PUT ${url}\nAuthorization: Basic u:p\n`,
    [bare('PUT', url, 'authorization=Basic dTpw')],
  ],
  [
    'a login that is encoded',
    `PUT ${url}\nAuthorization: Basic dTpw\n`,
    [bare('PUT', url, 'authorization=Basic dTpw')],
  ],
  ['a token', `PUT ${url}\nAuthorization: Bearer u p\n`, [bare('PUT', url, 'authorization=Bearer u p')]],
  [
    'an origin',
    `PUT ${url}\nOrigin: https://shop.example.com\n`,
    [`https://shop.example.com PUT ${url} same-origin -`],
  ],
  ['GraphQL', `GRAPHQL ${api}/graphql\nX-A: 1\n\n{ me }\n`, [bare('POST', `${api}/graphql`, 'x-a=1')]],
]

describe('a file of requests', () => {
  test.each(files)('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual(expected)
    expect(inShort(text.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(inShort(text.replaceAll('\n', '  \n'))).toEqual(expected)
  })

  test.each([
    ['a body', `PUT ${url}\nX-A: 1\n\n{"a":\n\n1}\n`, '{"a":\n\n1}'],
    ['no body', `PUT ${url}\nX-A: 1\n`, null],
    ['a body with a variable', `@n = 7\nPUT ${url}\n\n{"n":{{n}}}\n`, '{"n":7}'],
    ['a body in a file', `PUT ${url}\nX-A: 1\n\n< ./cart.json\n`, null],
    ['a body before a script', `PUT ${url}\nX-A: 1\n\n{}\n> {%\n###\n`, '{}'],
    ['a body before the response that was kept', `PUT ${url}\nX-A: 1\n\n{}\n\n<> 2026-11-30.json\n`, '{}'],
  ])('%s', (_, text, expected) => {
    expect(readAny(text).cases[0]?.body).toBe(expected)
  })

  test('that a body stands in a file is said', () => {
    expect(said(`PUT ${url}\nX-A: 1\n\n< ./cart.json\n`)).toMatch(/the body stands in a file/)
    expect(said(`PUT ${url}\nX-A: 1\n\n<@ ./cart.json\n`)).toMatch(/the body stands in a file/)
    expect(said(`PUT ${url}\nX-A: 1\n\n<a/>\n`)).not.toMatch(/the body stands in a file/)
  })

  test.each([
    ['a heading', `### Save\nPUT ${url}\n\n< a.json\n`, 'Save'],
    ['a comment', `###\n# @name save it\nPUT ${url}\n\n< a.json\n`, 'save it'],
    ['a comment of two slashes', `###\n// @name=save\nPUT ${url}\n\n< a.json\n`, 'save'],
  ])('what is said of a request names it: %s', (_, text, name) => {
    expect(said(text)).toContain(`${name}: the body stands in a file`)
  })
})
