import { describe, expect, it, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2/carts'
const page = 'https://shop.example.com'
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource."
const whole = `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: ${missing}`

test('where WebKit names the target of a redirect alone, that is no request', () => {
  const { cases, problems } = readAny(
    `Cross-origin redirection to https://id.example.org/login denied by Cross-Origin Resource Sharing policy: Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: 302`,
  )
  expect(cases).toEqual([])
  expect(problems[0]?.message).toMatch(/names only where the redirect led, https:\/\/id\.example\.org/)
})

test('an origin in the message that is no origin is said, not dropped', () => {
  const { cases, problems } = readAny(whole.replace(page, 'https://***.example.com'))
  expect(cases).toMatchObject([{ url, pageOrigin: null }])
  expect(problems).toContainEqual(expect.objectContaining({ part: 'page' }))
})

test('the lines of WebKit about several requests are told apart', () => {
  const of = (path: string, status: number) =>
    `[Error] Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: ${status}\n[Error] Fetch API cannot load ${url}/${path} due to access control checks.\n[Error] Failed to load resource: Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: ${status} (${path}, line 0)\n`
  const { cases, reported } = readAny(of('a', 200) + of('b', 404) + of('c', 200))
  expect(cases.map((one) => [one.pageOrigin, one.url])).toEqual(
    ['a', 'b', 'c'].map((path) => [page, `${url}/${path}`]),
  )
  expect(reported.map(({ corsError }) => corsError)).toEqual(Array(3).fill('AllowOriginMismatch'))
})

describe('who calls, by the code that stands beside the message', () => {
  const blocked = (page: string) =>
    `Access to fetch at 'https://api.example/v1' from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`
  const extension = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'

  it.each<readonly [what: string, text: string, byContentScript: true | undefined]>([
    [
      'a script of an extension alone',
      `${blocked('https://shop.example')}\n    at load (${extension}/content.js:12:3)`,
      true,
    ],
    [
      'the same, beside the document',
      `https://shop.example/:1 ${blocked('https://shop.example')}\n${extension}/content.js:12`,
      true,
    ],
    [
      'an extension that wraps fetch()',
      `${blocked('https://shop.example')}\n    at window.fetch (${extension}/wrap.js:1:90)\n    at https://shop.example/app.js:4:5`,
      undefined,
    ],
    ['the page of an extension', `${blocked(extension)}\n    at ${extension}/popup.js:3:1`, undefined],
    ['no code', blocked('https://shop.example'), undefined],
  ])('%s', (_, text, byContentScript) => {
    expect(readAny(text).reported[0]?.byContentScript).toBe(byContentScript)
  })
})
