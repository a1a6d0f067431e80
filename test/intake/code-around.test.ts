import { expect, test } from 'vitest'
import { codeAround } from '../../src/intake/code-around.ts'
import { readAny } from '../../src/intake/read-any.ts'

const message =
  "Access to fetch at 'https://api.test/v1' from origin 'https://app.test' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource."

test.each([
  ['a message', `a()\n${message}\nb()`, 'a()\nb()'],
  ['two messages', `${message}\na()\n${message}`, 'a()'],
  ['a place of a stack', 'a()\n    at fetch (https://app.test/a.js:1:2)', 'a()'],
  ['a place of Firefox', 'load@https://app.test/a.js:1:2\na()', 'a()'],
  ['a line of the network', 'a()\napp.js:1 GET https://api.test/v1 net::ERR_FAILED', 'a()'],
  ['the margin of an overlay', '> 14 |   a()\n     |   ^\n  15 | b()', '   a()\n b()'],
  ['nothing', 'a()\nb()', 'a()\nb()'],
])('%s is left out', (_, text, code) => expect(codeAround(text)).toBe(code))

const call = "fetch('https://api.test/v1', { method: 'PUT', credentials: 'include' })"
const other = "fetch('https://other.test/v1', { method: 'PUT' })"

test.each([
  ['above it', `${call}\n${message}`, ['PUT https://api.test/v1 include']],
  ['below it', `${message}\n${call}`, ['PUT https://api.test/v1 include']],
  ['of another address', `${other}\n${message}`, ['GET https://api.test/v1 same-origin']],
  [
    'in a stack',
    `${message}\n    at fetch (https://api.test/v1:1:2)`,
    ['GET https://api.test/v1 same-origin'],
  ],
  [
    'where the message names none',
    `TypeError: Failed to fetch\n${call}`,
    ['PUT https://api.test/v1 include'],
  ],
])('a bare call %s is taken for the request of a message', (_, text, expected) => {
  const { cases } = readAny(text)
  expect(cases.map(({ method, url, credentials }) => `${method} ${url} ${credentials}`)).toEqual(expected)
})
