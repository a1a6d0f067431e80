import { describe, expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2/carts'
const page = 'https://shop.example.com'
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource."
const whole = `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: ${missing}`

describe('a message as forums, terminals and logs hand it on', () => {
  test.each([
    [
      'a quotation',
      `> Access to fetch at '${url}' from origin\n> '${page}' has been blocked by CORS\n> policy: ${missing}`,
    ],
    [
      'a hard wrap inside a word',
      `Access to fetch at 'https://api.example.net/v2/ca\nrts' from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Al\nlow-Origin' header is present on the requested resource.`,
    ],
    [
      'tags of HTML',
      whole.replace('Access', '<p><strong>Access</strong>').replace(url, `<a href="${url}">${url}</a>`),
    ],
    ['slashes that JSON escapes', whole.replaceAll('/', '\\/')],
    ['addresses in angle brackets', whole.replace(url, `<${url}>`).replace(page, `<${page}>`)],
    [
      "a chat's links with their labels",
      whole.replace(url, `<${url}|carts>`).replace(page, `<${page}|shop.example.com>`),
    ],
    ['HTML', whole.replaceAll("'", '&#39;')],
    [
      'JSON of a driver',
      JSON.stringify({ level: 'SEVERE', message: `${page}/cart - ${whole}`, source: 'javascript' }),
    ],
    ['escaped quotes', whole.replaceAll("'", "\\'")],
    ['a terminal with colours', `\u001b[31m${whole}\u001b[0m`],
    ['blanks that do not break', whole.replaceAll(' ', '\u00a0')],
    ['unseen characters', whole.replace('https://api', '\u200bhttps://api')],
    ['a comment', `// ${whole}`],
    ['a table of Markdown', `| error |\n|---|\n| ${whole} |`],
    ['a log of Android', `I/chromium: [INFO:CONSOLE(0)] "${whole}", source: ${page}/index.html (0)`],
    [
      'a stack below',
      `${whole}\n    at load (carts.js:3:5)\nUncaught (in promise) TypeError: Failed to fetch`,
    ],
  ])('%s', (_, text) => {
    const { reported, cases } = readAny(text)
    expect(reported).toMatchObject([{ engine: 'chromium', corsError: 'MissingAllowOriginHeader' }])
    expect(cases).toMatchObject([{ url, pageOrigin: page }])
  })

  test('the words around a command are no message of a browser', () => {
    const text = `From my shell it works:\n\n    curl ${url} -X PUT\n\nbut in Chrome:\n\n    ${whole}`
    const { reported, cases } = readAny(text)
    expect(reported.map(({ engine }) => engine)).toEqual(['chromium'])
    expect(cases).toMatchObject([{ url, pageOrigin: page, method: 'PUT' }])
  })

  test.each([
    ['values', `params: { page: 2, dry: true, q: 'a b' }`, `${url}?page=2&dry=true&q=a+b`, ''],
    ['what is no list of values', 'params: URLSearchParams {}', url, 'parameters'],
  ])('the parameters of axios: %s', (_, params, asked, said) => {
    const { cases, problems } = readAny(
      `AxiosError: Network Error { config: { url: '${url}', method: 'get', ${params} } }`,
    )
    expect(cases).toMatchObject([{ url: asked }])
    expect(problems.map(({ message }) => message).join('\n')).toContain(said)
  })

  test('cut off inside the page: the page is asked for', () => {
    const { cases, problems } = readAny(`Access to fetch at '${url}' from origin 'https://shop.exam`)
    expect(cases).toMatchObject([{ url, pageOrigin: null }])
    expect(problems.map(({ message }) => message).join('\n')).toMatch(/cut off inside the origin of the page/)
  })

  test.each([
    [`CORS header ‘Access-Control-Allow-Origin’ missing`, 'firefox', 'MissingAllowOriginHeader'],
    [missing, 'chromium', 'MissingAllowOriginHeader'],
    [
      'Response to preflight request doesn’t pass access control check: It does not have HTTP ok status.',
      'chromium',
      'PreflightInvalidStatus',
    ],
    [
      'Cross-Origin Resource Sharing error: PreflightMissingAllowOriginHeader',
      'chromium',
      'PreflightMissingAllowOriginHeader',
    ],
    [
      'PUT https://api.example.net/v2/carts CORS Preflight Did Not Succeed',
      'firefox',
      'PreflightInvalidStatus',
    ],
  ])('a reason alone: %s', (text, engine, error) => {
    expect(readAny(text).reported).toMatchObject([{ engine, corsError: error }])
  })
})

describe('a redirect', () => {
  const redirected = (origin: string, to = 'https://login.example.org/auth') =>
    `Access to XMLHttpRequest at '${to}' (redirected from '${url}') from origin '${origin}' has been blocked by CORS policy: ${missing}`
  test('from origin null after a redirect to another origin: the page is not known', () => {
    const { cases, problems } = readAny(redirected('null'))
    expect(cases).toMatchObject([{ url, pageOrigin: null }])
    expect(problems[0]).toMatchObject({
      part: 'page',
      message: expect.stringContaining('of the redirect') as string,
    })
  })
  test('from origin null within one origin: the page itself is opaque', () => {
    expect(readAny(redirected('null', 'https://api.example.net/x')).cases).toMatchObject([
      { pageOrigin: 'null' },
    ])
  })
})

describe('others that report', () => {
  test.each([
    [
      `SEC7118: XMLHttpRequest for ${url} required Cross Origin Resource Sharing (CORS).\nSEC7120: Origin ${page} not found in Access-Control-Allow-Origin header.`,
      'edgehtml',
      'AllowOriginMismatch',
    ],
    [
      'SEC7123: Request header x-cart was not present in the Access-Control-Allow-Headers list.',
      'edgehtml',
      'HeaderDisallowedByPreflightResponse',
    ],
    [
      'SEC7124: Request method PUT was not present in the Access-Control-Allow-Methods list.',
      'edgehtml',
      'MethodDisallowedByPreflightResponse',
    ],
    [
      'SEC7128: Multiple Access-Control-Allow-Origin headers are not allowed for CORS response.',
      'edgehtml',
      'MultipleAllowOriginValues',
    ],
    [
      'Error: Cross origin http://localhost forbidden\n    at dispatchError (xhr-utils.js:63:19)',
      'jsdom',
      'AllowOriginMismatch',
    ],
    [
      'Error: Headers authorization forbidden\n    at dispatchError (xhr-utils.js:63:19)',
      'jsdom',
      'HeaderDisallowedByPreflightResponse',
    ],
  ])('%s', (text, engine, error) => {
    expect(readAny(text).reported).toMatchObject([{ engine, corsError: error }])
  })

  test.each([
    [
      'TypeError: Network request failed\n    at XMLHttpRequest.xhr.onerror (whatwg-fetch.umd.js:535)',
      /React Native has no CORS/,
    ],
    [
      'index.js:12 GET https://ads.example.org/x.js net::ERR_BLOCKED_BY_CLIENT',
      /extension, such as an ad blocker/,
    ],
    ['GET https://cdn.example.org/data.json net::ERR_BLOCKED_BY_ORB', /Opaque Response Blocking/],
    [
      'GET https://cdn.example.org/a.png net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep 200 (OK)',
      /Cross-Origin-Embedder-Policy/,
    ],
    [
      'The resource at “https://cdn.example.org/i.png” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof).',
      /CORP/,
    ],
  ])('what is no CORS fault is said: %s', (text, words) => {
    expect(
      readAny(text)
        .problems.map(({ message }) => message)
        .join('\n'),
    ).toMatch(words)
  })

  test.each([
    [
      'axios, as JSON',
      '{"message":"Network Error","name":"AxiosError","config":{"headers":{"Content-Type":"application/json"},"baseURL":"https://api.example.net/v2","method":"post","url":"/carts","withCredentials":true},"code":"ERR_NETWORK"}',
      { url, method: 'POST', credentials: 'include', headers: [['Content-Type', 'application/json']] },
    ],
    [
      'Angular, as JSON',
      `{"headers":{"normalizedNames":{}},"status":0,"statusText":"Unknown Error","url":"${url}","ok":false,"name":"HttpErrorResponse"}`,
      { url, method: 'GET' },
    ],
    ['ofetch', `FetchError: [POST] "${url}": <no response> Failed to fetch`, { url, method: 'POST' }],
  ])('an error of %s', (_, text, subject) => {
    expect(readAny(text)).toMatchObject({ kind: 'console', cases: [subject] })
  })

  test('a failed status of the console is a request, not a log', () => {
    expect(readAny(`POST ${url} 403 (Forbidden)`)).toMatchObject({
      kind: 'console',
      cases: [{ url, method: 'POST' }],
    })
  })

  test('a response that script could read is no CORS fault', () => {
    const { problems } = readAny(`HttpErrorResponse: Http failure response for ${url}: 404 Not Found`)
    expect(problems[0]?.message).toMatch(/status 404 means that script could read the response/)
  })
})

test('Private and Local Network Access, of every age', () => {
  const of = (reason: string) =>
    readAny(
      `Access to fetch at 'http://192.168.1.5/' from origin '${page}' has been blocked by CORS policy: ${reason}`,
    ).reported[0]?.corsError
  expect(
    of(
      'The request client is not a secure context and the resource is in more-private address space `private`.',
    ),
  ).toBe('InsecureLocalNetwork')
  expect(of('Request had no target IP address space, yet the resource is in address space `local`.')).toBe(
    'InvalidLocalNetworkAccess',
  )
  expect(of('Permission was denied for this request to access the `local` address space.')).toBe(
    'LocalNetworkAccessPermissionDenied',
  )
  expect(
    of(
      "Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Private-Network' header was present in the preflight response for this private network request targeting the `local` address space.",
    ),
  ).toBe('LocalNetworkAccessPermissionDenied')
})

describe('a row of the console beside the message', () => {
  test.each([
    ['with its failure', `POST ${url} net::ERR_FAILED\n\n${whole}`],
    ['with the status that came back', `POST ${url} 404 (Not Found)\n${whole}`],
    ['bare, the status on a line of its own', `POST ${url}\n404\n${whole}`],
    ['and the message wrapped by hand', `POST ${url} net::ERR_FAILED\n${whole.replace(' from', '\nfrom')}`],
  ])('%s', (_, text) => {
    const { kind, cases } = readAny(text)
    expect(kind).toBe('console')
    expect(cases.map((one) => [one.pageOrigin, one.url])).toEqual([[page, url]])
  })
})
