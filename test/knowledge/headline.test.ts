import { expect, test } from 'vitest'
import { diagnose } from '../../src/knowledge/diagnose.ts'
import { headline, withoutCause } from '../../src/knowledge/headline.ts'
import type { Case } from '../../src/knowledge/model/case.ts'
import type { Evidence, Observation } from '../../src/knowledge/model/evidence.ts'
import {
  allow,
  document,
  evidence,
  failure,
  get,
  grants,
  preflight,
  preflighted,
  request,
} from './causes/evidence-builder.ts'

const onOwnMachine = { ...get, pageOrigin: 'http://localhost:3000', url: 'http://localhost:8080/v1' }

function line(subject: Case, seen: readonly Observation[], more: Partial<Evidence> = {}): string {
  const known = { ...evidence(...seen), ...more }
  return headline({ diagnosis: diagnose(subject, known), subject, evidence: known })
}
const put = { ...get, method: 'PUT' }
const putAllowed = preflight(put, [204, [...allow(), ['Access-Control-Allow-Methods', 'PUT']]])
const good = request(get, [200, allow()])
const home = { ...get, url: 'https://app.example.com/v1' }
const recorded = { recorded: true }

test.each<readonly [string, Case, readonly Observation[], Partial<Evidence>, string]>([
  [
    'let through',
    get,
    [good],
    {},
    'Allowed: every browser lets https://app.example.com read the response, which is 200',
  ],
  [
    'an image',
    { ...get, as: 'img-crossorigin' },
    [good],
    {},
    'Allowed: every browser loads it for https://app.example.com, which is 200',
  ],
  [
    'a WebSocket',
    { ...get, as: 'websocket' },
    [request(get, [101])],
    {},
    'Allowed: every browser opens the WebSocket for https://app.example.com',
  ],
  [
    'a beacon',
    { ...get, method: 'POST', as: 'beacon', credentials: 'include' },
    [request({ ...get, method: 'POST' }, [200, [...allow(), ['Access-Control-Allow-Credentials', 'true']]])],
    {},
    'Allowed: every browser sends it, and nobody reads the response',
  ],
  [
    'one origin',
    { ...get, url: 'https://app.example.com/v1' },
    [],
    {},
    'Not cross-origin: page and request are both https://app.example.com; CORS does not apply',
  ],
  [
    'one origin, and a good response',
    home,
    [request(home, [200, [['Content-Type', 'application/json']], '[]'])],
    {},
    'Not cross-origin: page and request are both https://app.example.com; CORS does not apply',
  ],
  [
    'one origin, and an error',
    home,
    [request(home, [500, [], 'boom'])],
    {},
    'Not cross-origin: page and request are both https://app.example.com; CORS does not apply. GET is answered 500, “boom”: an error of this server, or of what it passes the call on to',
  ],
  [
    'one origin, and nothing there',
    home,
    [request(home, [405])],
    {},
    'Not cross-origin: page and request are both https://app.example.com; CORS does not apply. GET is answered 405: an error of this server, or of what it passes the call on to. A path that only the proxy of the development server passed on has nothing behind it here',
  ],
  [
    'one origin, and a web page',
    home,
    [request(home, [200, [['Content-Type', 'text/html']], '<!doctype html><title>App</title>'])],
    {},
    'Not cross-origin: page and request are both https://app.example.com; CORS does not apply. GET is answered 200 with a web page. Where data was meant, this server does not pass the path on to the API, as the proxy of a development server did',
  ],
  [
    'one origin, and a web page that was to be loaded',
    { ...home, as: 'img' },
    [request({ ...home, as: 'img' }, [200, [['Content-Type', 'text/html']], '<!doctype html>'])],
    {},
    'Not cross-origin: page and request are both https://app.example.com; CORS does not apply',
  ],
  [
    'one origin, which a server behind takes for another',
    home,
    [request(home, [403, [], 'Invalid CORS request'])],
    {},
    'Not cross-origin: page and request are both https://app.example.com; CORS does not apply. GET is answered 403, “Invalid CORS request”: what stands behind this server takes the Origin for a stranger’s, since a proxy in between calls it by another name (changeOrigin of a development proxy, a Host that is not passed on). Let the proxy pass Host and X-Forwarded-Proto on, or name https://app.example.com in the policy behind it',
  ],
  [
    'one origin, and a variable',
    { ...get, url: 'https://app.example.com/undefined/v1' },
    [],
    {},
    'Not cross-origin: page and request are both https://app.example.com; CORS does not apply. The address says “undefined”: a variable, perhaps that with the address of the API, was not set when the page was built',
  ],
  [
    'a method that was not sent',
    put,
    [putAllowed, request(put, [200, allow()], { standIn: true })],
    {},
    'Inconclusive: nothing speaks against it so far, but PUT itself was not sent (--send-unsafe sends it)',
  ],
  ['nothing', get, [], {}, 'Inconclusive: too little came back to tell'],
  [
    'https in its place',
    { ...get, url: 'http://api.example.com/v1' },
    [],
    {
      page: {
        url: 'https://app.example.com/',
        status: 200,
        policies: [{ source: 'header', policy: 'upgrade-insecure-requests' }],
        urlsNamed: [],
        truncated: false,
      },
    },
    'Inconclusive: browsers ask for https://api.example.com/v1 in its place (the page’s policy says upgrade-insecure-requests), which was not asked here',
  ],
  [
    'http on the own machine from a page whose policy has it upgraded, by Safari alone',
    onOwnMachine,
    [request(onOwnMachine, [200, allow(onOwnMachine.pageOrigin)])],
    document('upgrade-insecure-requests'),
    'Allowed: every browser lets http://localhost:3000 read the response, which is 200; but Safari asks for https://localhost:8080/v1 in its place, as the page’s policy says upgrade-insecure-requests',
  ],
  [
    'a recording of nothing',
    get,
    [],
    recorded,
    'Inconclusive: the recording holds no response to GET /v1/orders, to no preflight of it, and no reason: only the wire can tell (check PAGE URL)',
  ],
  [
    'a recording without its preflight',
    { ...preflighted, url: `${get.url}?token=1` },
    [request({ ...preflighted, url: `${get.url}?token=1` }, [200, allow()])],
    recorded,
    'Inconclusive: the recording holds no preflight for GET /v1/orders?token=[redacted], which the browser sent before it: whether it passed cannot be told',
  ],
  [
    'a recording of a redirect alone',
    get,
    [request(get, [301, [...allow(), ['Location', '/v2/orders?token=1']]])],
    recorded,
    'Inconclusive: GET /v1/orders is redirected to https://api.example.com/v2/orders?token=[redacted], and the recording does not hold what came of it there',
  ],
  [
    'a recording of its preflight alone',
    preflighted,
    [preflight(preflighted, [204, grants])],
    recorded,
    'Inconclusive: the recording holds no response to GET /v1/orders itself: its preflight passed',
  ],
])('%s', (_, subject, seen, more, told) => {
  expect(line(subject, seen, more)).toBe(told)
})

test('a cause is told with how sure it is', () => {
  expect(line(get, [request(get, failure('refused'))])).toBe(
    'No response: Nothing accepts connections at api.example.com (refused): CORS is not the trouble (certain)',
  )
  expect(
    line(preflighted, [preflight(preflighted, [404, grants]), request(preflighted, [200, allow()])]),
  ).toBe('Blocked: The preflight is answered 404: nothing handles OPTIONS on /v1/orders (certain)')
})

test('how a method is sent is said in the reader’s words', () => {
  const known = evidence(putAllowed)
  const told = { diagnosis: diagnose(put, known), subject: put, evidence: known }
  expect(withoutCause(told, 'the key u')).toContain('(the key u sends it)')
})
