import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { inShort, said } from './told-short.ts'

const page = 'https://shop.example.com'
const api = 'https://api.example.net'

describe('raw HTTP inside what carried it', () => {
  const request = `OPTIONS /v2 HTTP/1.1\nHost: api.example.net\nOrigin: ${page}\nAccess-Control-Request-Method: PUT\n\n`
  test.each([
    ['openssl', `openssl s_client -connect api.example.net:443\n${request}HTTP/1.1 405 Not Allowed\n`, api],
    [
      'nc',
      `printf '${request.replaceAll('\n', '\\r\\n')}' | nc api.example.net 80`,
      'http://api.example.net',
    ],
    [
      'tcpdump',
      `10:00:01.1 IP a.1 > b.80: HTTP: x\nE....@.OPTIONS /v2 HTTP/1.1\n${request.split('\n').slice(1).join('\n')}`,
      'http://api.example.net',
    ],
  ])('%s', (_, text, origin) => {
    expect(inShort(text)).toEqual([`${page} PUT ${origin}/v2 same-origin -`])
  })

  test('a scheme that nothing tells is guessed and said', () => {
    const text = `dump:\n${request}`
    expect(inShort(text)).toEqual([`${page} PUT ${api}/v2 same-origin -`])
    expect(said(text)).toContain('the scheme stands nowhere')
  })

  test('a line of a log is no request', () => {
    expect(
      readAny('1.2.3.4 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2 HTTP/1.1" 405 1 "-" "x"').kind,
    ).toBe('access-log')
  })
})

describe('parts of a HAR', () => {
  const entry = {
    startedDateTime: '2026-11-28T10:00:01.000Z',
    request: { method: 'GET', url: `${api}/v2`, headers: [{ name: 'Origin', value: page }] },
    response: { status: 200, headers: [] },
  }
  test.each([
    ['one entry', entry],
    ['a list of entries', [entry]],
    ['log without its name', { version: '1.2', creator: { name: 'x' }, entries: [entry] }],
  ])('%s', (_, part) => {
    expect(inShort(JSON.stringify(part))).toEqual([`${page} GET ${api}/v2 same-origin -`])
  })

  test('entries without request headers are named', () => {
    const bare = { log: { entries: [{ request: { method: 'GET', url: api }, response: { status: 200 } }] } }
    expect(said(JSON.stringify(bare))).toContain('1 of 1 entries hold no request headers')
  })
})

describe('what Chrome shows beside its console', () => {
  test.each([
    [
      'Ensure CORS response header values are valid\nRequest\tStatus\tPreflight Request (if problematic)\tHeader\tProblem\tInvalid Value (if available)\nitems\tblocked\titems\tAccess-Control-Allow-Origin\tMissing Header\n',
      'PreflightMissingAllowOriginHeader',
    ],
    [
      'Ensure CORS response header values are valid\nRequest\tStatus\tPreflight Request (if problematic)\tHeader\tProblem\tInvalid Value (if available)\nitems\tblocked\t\tAccess-Control-Allow-Origin\tMissing Header\n',
      'MissingAllowOriginHeader',
    ],
    [
      'Ensure preflight responses are valid\nRequest\tStatus\tPreflight Request\tProblem\nitems\tblocked\titems\tResponse to preflight was a redirect\n',
      'PreflightDisallowedRedirect',
    ],
    [
      'Ensure CORS request uses allowed method\nRequest\tStatus\tPreflight Request\tDisallowed Request Method\nitems\tblocked\titems\tPATCH\n',
      'MethodDisallowedByPreflightResponse',
    ],
  ])('the Issues panel: %j', (text, error) => {
    expect(readAny(text).reported).toMatchObject([{ engine: 'chromium', corsError: error }])
  })

  test('a report of the page’s own policy is no CORS fault', () => {
    const report = {
      'csp-report': {
        'document-uri': `${page}/a`,
        'effective-directive': 'connect-src',
        'blocked-uri': `${api}/v2`,
      },
    }
    expect(inShort(JSON.stringify(report))).toEqual([`${page} GET ${api}/v2 same-origin -`])
    expect(said(JSON.stringify(report))).toContain('connect-src of its Content-Security-Policy')
  })

  test('an error of the network that a browser reported names page, method and address', () => {
    const body = { type: 'http.error', method: 'PUT', status_code: 403, referrer: `${page}/a` }
    const report = JSON.stringify([{ type: 'network-error', url: `${api}/v2`, body }], null, 1)
    expect(inShort(report)).toEqual([`${page} PUT ${api}/v2 same-origin -`])
    expect(said(report)).toContain('http.error, status 403')
  })
})

describe('a page and a request in a person’s words', () => {
  test('are told apart by the words around them, and said to be a guess', () => {
    const text = `My app on http://localhost:3000 calls ${api}/login (POST) and gets a CORS error.`
    expect(inShort(text)).toEqual([`http://localhost:3000 POST ${api}/login same-origin -`])
    expect(said(text)).toContain('guessed from the words')
  })

  test('where nothing tells them apart they are not read', () => {
    expect(readAny(`see ${api}/a and ${page}/b`).cases).toEqual([])
  })
})

test.each([
  [`curl ${api}/a<${api}/a> -H "Origin: ${page}<${page}/>"`],
  [`curl [${api}/a](${api}/a) -H 'Origin: ${page}'`],
  [`curl &quot;${api}/a&quot; -H &quot;Origin: ${page}&quot;`],
  [`API=\${API:-${api}}\ncurl "$API/a" -H 'Origin: ${page}'`],
])('what a mail, a chat, a page or a script made of a command is undone: %s', (text) => {
  expect(inShort(text)).toEqual([`${page} GET ${api}/a same-origin -`])
})

test('a header that is called token is a header in every language of Firefox', () => {
  const text = `Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf ${api}/a. (Grund: Header 'x-token' ist gemäß Header 'Access-Control-Allow-Headers' der CORS-Preflight-Antwort nicht erlaubt).`
  expect(readAny(text).reported).toMatchObject([{ corsError: 'HeaderDisallowedByPreflightResponse' }])
})

test.each(['=\n', '=\r\n', '=  \n', '=\t\r\n'])('a soft break of a mail is none of the text: %j', (soft) => {
  const mail = `Content-Transfer-Encoding: quoted-printable\n\ncurl -X PUT https://api.exa${soft}mple.net/v2?a=3D1\n`
  expect(inShort(mail)).toEqual(['? PUT https://api.example.net/v2?a=1 same-origin -'])
})
