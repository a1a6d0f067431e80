import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { copyAsCurl } from './devtools-curl.ts'

function onlyCase(text: string) {
  const { cases, problems } = readAny(text)
  const [subject] = cases
  if (subject === undefined) throw new Error(JSON.stringify(problems))
  return subject
}

const request = {
  url: 'https://api.example.com/v1/orders?a=1&b=%20x',
  method: 'PUT',
  headers: [
    ['accept', 'application/json'],
    ['accept-language', 'en-US,en;q=0.9'],
    ['content-type', 'application/json'],
    ['origin', 'https://app.example.com'],
    ['referer', 'https://app.example.com/orders/7'],
    ['sec-ch-ua', '"Chromium";v="156", "Not A;Brand";v="24"'],
    ['user-agent', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0'],
    ['x-note', 'it\'s 100% "so" \\o/ !'],
    ['x-empty', ''],
  ],
  cookie: 'sid=abc; theme=dark',
  body: '{"name":"Zoë\'s"}',
} as const

describe('a command copied from DevTools', () => {
  test.each(['bash', 'cmd'] as const)('for %s gives back the request as script made it', (shell) => {
    expect(onlyCase(copyAsCurl(request, shell))).toMatchObject({
      pageOrigin: 'https://app.example.com',
      pageUrl: 'https://app.example.com/orders/7',
      url: request.url,
      method: 'PUT',
      headers: [
        ['accept', 'application/json'],
        ['content-type', 'application/json'],
        ['x-note', 'it\'s 100% "so" \\o/ !'],
        ['x-empty', ''],
      ],
      credentials: 'include',
    })
  })

  test('names what it left out', () => {
    const [problem] = readAny(copyAsCurl(request, 'bash')).problems
    expect(problem?.message).toMatch(/accept-language, origin, referer, sec-ch-ua, user-agent, cookie/)
  })

  test('of several requests gives a case each', () => {
    const text = `${copyAsCurl(request, 'bash')} ;\n${copyAsCurl({ ...request, method: 'DELETE', body: null }, 'bash')}`
    expect(readAny(text).cases.map(({ method }) => method)).toEqual(['PUT', 'DELETE'])
  })

  test.each(['bash', 'cmd'] as const)('survives any header value and body (%s)', (shell) => {
    // cmd cannot carry a line break in a header; DevTools puts blanks for what is not printable ASCII.
    const value = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    })
    fc.assert(
      fc.property(value, value, (header, body) => {
        const text = copyAsCurl({ ...request, headers: [['x-a', header.trim()]], body }, shell)
        const subject = onlyCase(text)
        expect(subject.headers[0]).toEqual(['x-a', header.trim()])
        expect(subject.body).toBe(body)
      }),
    )
  })
})

describe('a command written by hand', () => {
  test.each([
    ['-I asks HEAD', 'curl -I https://api.example.com/', { method: 'HEAD' }],
    [
      '-d asks POST with a form',
      'curl -d a=1 https://api.example.com/',
      { method: 'POST', headers: [['Content-Type', 'application/x-www-form-urlencoded']] },
    ],
    [
      '--json says so',
      `curl --json '{}' https://api.example.com/`,
      { method: 'POST', headers: [['Content-Type', 'application/json']] },
    ],
    [
      '-F sends a multipart form',
      'curl -F f=@x https://api.example.com/',
      { method: 'POST', headers: [['Content-Type', 'multipart/form-data']] },
    ],
    [
      '-G moves data into the query',
      'curl -G -d a=1 -d b=2 https://api.example.com/s',
      { method: 'GET', url: 'https://api.example.com/s?a=1&b=2' },
    ],
    [
      '-u is Authorization',
      'curl -u bob:pw https://api.example.com/',
      { headers: [['Authorization', 'Basic Ym9iOnB3']] },
    ],
    ['letters run together', 'curl -sSkXPATCH https://api.example.com/', { method: 'PATCH' }],
    [
      '--url and options with values of no interest',
      'curl --max-time 5 -o out.json --url https://api.example.com/x',
      { url: 'https://api.example.com/x' },
    ],
    ['no scheme is http', 'curl api.example.com/x', { url: 'http://api.example.com/x' }],
    [
      'a prompt, an output pipe',
      '$ curl https://api.example.com/x 2>&1 | jq .',
      { url: 'https://api.example.com/x' },
    ],
    [
      '-b makes it a request with credentials',
      'curl -b a=1 https://api.example.com/',
      { credentials: 'include' },
    ],
  ])('%s', (_, text, wanted) => {
    expect(onlyCase(text)).toMatchObject(wanted)
  })

  test('a preflight done by hand is the request that it asks for', () => {
    const subject = onlyCase(
      `curl -X OPTIONS -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: content-type' https://api.example.com/ -v`,
    )
    expect(subject).toMatchObject({
      method: 'PUT',
      pageOrigin: 'https://app.example.com',
      headers: [['content-type', 'application/json']],
    })
  })

  test('an unbalanced quote is said where it opens, and what stands before it is kept', () => {
    const { cases, problems } = readAny(`curl 'https://api.example.com/' \\\n  -H 'x-a: 1' -H "oops`)
    expect(cases[0]).toMatchObject({ url: 'https://api.example.com/', headers: [['x-a', '1']] })
    expect(problems[0]).toEqual({
      line: 2,
      column: 18,
      message: 'expected a closing ", found the end of the text',
    })
  })

  test('a command without a URL gives no case and says so', () => {
    const { cases, problems } = readAny('curl -X PUT')
    expect(cases).toEqual([])
    expect(problems[0]?.message).toBe('expected a URL after curl, found none')
  })

  test('a variable of the shell is named, not expanded', () => {
    const { problems } = readAny('curl -H "authorization: Bearer $TOKEN" https://api.example.com/')
    expect(problems[0]?.message).toContain('$TOKEN')
  })
})
