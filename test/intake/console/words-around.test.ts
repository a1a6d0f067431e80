import { describe, expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2/carts'
const page = 'https://shop.example.com'
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource."
const whole = `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: ${missing}`

describe('the method beside a message', () => {
  test.each([
    ['a breadcrumb of Sentry', `fetch      PUT ${url} [0]    12:02\nconsole    ${whole}`],
    ['the log of Cypress', `(xhr)  ---  PUT  ${url}\ncons:error ${whole}`],
    ['a listener of Playwright', `console.error: ${whole}\nrequestfailed: PUT ${url} net::ERR_FAILED`],
    ['the words of a person', `${whole}\nIt is the PUT ${url}, since Monday.`],
    ['a row of Firefox', `XHRPUT\n${url}\nCORS Missing Allow Origin\n${whole}`],
  ])('%s', (_, text) => {
    expect(readAny(text).cases).toMatchObject([{ url, method: 'PUT', pageOrigin: page }])
  })

  test('of another address it says nothing', () => {
    expect(readAny(`${whole}\nPUT ${url}/7 is fine`).cases).toMatchObject([{ url, method: 'GET' }])
  })
})

describe('a message that names no URL', () => {
  const reason = `blocked by CORS policy: ${missing}`

  test('in a row of a table, with the addresses of that row', () => {
    const { cases, reported } = readAny(
      `| Env | Page | API | Result |\n|---|---|---|---|\n| dev | http://localhost:5173 | https://dev.example.net/v1 | ok |\n| prod | ${page} | ${url} | ${reason} |`,
    )
    expect(cases).toMatchObject([{ url, pageOrigin: page }])
    expect(reported).toMatchObject([{ corsError: 'MissingAllowOriginHeader' }])
  })

  test('with the address in a later line', () => {
    const { cases } = readAny(`it has been ${reason}\nwhich one?\nPOST ${url} from ${page}`)
    expect(cases).toMatchObject([{ url, method: 'POST' }])
  })

  test('without any', () => {
    expect(readAny(`it has been ${reason}`).cases).toEqual([])
  })
})

test('the row of a redirected request names what was asked, the message where it led', () => {
  const { cases } = readAny(
    `XHRGET\n${url}\nCORS Missing Allow Origin\n\nCross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://id.example.org/login. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`,
  )
  expect(cases.map((one) => one.url)).toEqual(['https://id.example.org/login', url])
})

test('a placeholder in the address of a message, and a lost quote', () => {
  const text = `Access to XMLHttpRequest at '${url}/<id> from origin '${page}' has been blocked by CORS policy: ${missing}`
  expect(readAny(text).cases).toMatchObject([{ urlAsWritten: `${url}/<id>`, pageOrigin: page, as: 'xhr' }])
})

test('an address in JSON ends with its quote: the log of Datadog', () => {
  const log = {
    content: {
      message: `XHR error PUT ${url}`,
      attributes: { http: { method: 'PUT', status_code: 0, url }, view: { url: `${page}/a` } },
    },
  }
  expect(readAny(JSON.stringify(log)).cases).toMatchObject([{ url, method: 'PUT', pageOrigin: page }])
  expect(readAny(`[${JSON.stringify({ message: `XHR error PUT ${url}` })}]`).cases).toMatchObject([{ url }])
})

describe('headings of Markdown', () => {
  test('are no separators of a file of requests', () => {
    const issue = `### Your site\n${page}\n\n### Browser\nEdge 131 on Windows\n\n### Logs\n\`\`\`\n${whole}\nGET ${url} net::ERR_FAILED 200 (OK)\n\`\`\`\n`
    expect(readAny(issue).cases).toMatchObject([{ url, pageOrigin: page }])
    expect(readAny(`### Your site\n${page}\n\n### What happens\nnothing works\n`).cases).toEqual([])
  })

  test('separators stand above requests, variables and comments', () => {
    const file = `### one\n# of the cart\n@host = ${url}\n### two\nPUT {{host}}/7\n\n### three\n\n${url}\n`
    expect(readAny(file).cases.map((one) => `${one.method} ${one.url}`)).toEqual([
      `PUT ${url}/7`,
      `GET ${url}`,
    ])
  })
})

test('the telemetry of Rollbar', () => {
  const network = (status: number, to: string) => ({
    type: 'network',
    body: { method: 'PUT', url: to, status_code: status, subtype: 'fetch' },
  })
  const event = {
    body: { telemetry: [network(0, url), { type: 'log', body: {} }, network(200, `${url}/7`)] },
    request: { url: `${page}/cart?step=2` },
  }
  expect(readAny(JSON.stringify(event)).cases).toMatchObject([{ url, method: 'PUT', pageOrigin: page }])
  const well = { body: { telemetry: [network(200, url)] } }
  expect(readAny(JSON.stringify(well)).cases).toEqual([])
})

test('older WebKits give the reason before the line, in it and behind it', () => {
  const reason = 'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.'
  const text = `[Error] ${reason}\n[Error] XMLHttpRequest cannot load ${url}. ${reason}\n[Error] Failed to load resource: ${reason} (carts, line 0)`
  const { cases, reported } = readAny(text)
  expect(cases).toMatchObject([{ url, credentials: 'include', as: 'xhr' }])
  expect(reported).toMatchObject([{ engine: 'webkit', corsError: 'WildcardOriginNotAllowed' }])
})

test('addresses before a message are none of Firefox in another language', () => {
  const text = `*Page:* <${page}/book|book>\n*Request:* \`POST ${url}\`\n*Error:* \`\`\`${whole}\`\`\``
  const { cases, reported } = readAny(text)
  expect(cases).toMatchObject([{ url, method: 'POST', pageOrigin: page }])
  expect(reported.map(({ engine }) => engine)).toEqual(['chromium'])
})
