import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Evidence } from '../../../src/knowledge/model/evidence.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { allow, document, evidence, from, get, page, preflight, request } from '../causes/evidence-builder.ts'
import { told } from './told.ts'

const hosts = (name: string): Partial<Evidence> => ({
  hosts: [
    {
      host: 'app.example.com',
      role: 'page',
      failure: null,
      addresses: [{ address: '203.0.113.5', space: 'public' }],
    },
    { host: name, role: 'request', failure: null, addresses: [{ address: '192.168.1.5', space: 'local' }] },
  ],
})

describe('a private address', () => {
  test.for(['http://192.168.1.5/x', 'http://printer.local/x', 'https://db.example.com/x'])(
    '%s is never put on the internet',
    (url) => {
      const says = told({ url }, hosts(new URL(url).hostname))
      expect(says).not.toMatch(/give .* a public address/)
      expect(says).toMatch(/must not be put on the internet|keeps its private one/)
    },
  )

  test('and a page of plain http: the page needs https first', () => {
    const url = 'http://192.168.1.5/x'
    const says = told({ url, pageOrigin: 'http://app.example.com' }, hosts('192.168.1.5'))
    expect(says.split('\n')[0]).toBe(
      'Serve the page over https, so that the visitor can be asked for access to the local network',
    )
  })
})

test('a redirect to its own address has no other one to call', () => {
  const moved = request(get, [301, [['Location', get.url]]])
  const says = told({}, evidence(moved))
  expect(says).toMatch(/to itself/)
  expect(says).not.toMatch(/const url|directly/)
})

test.for([
  ['eventsource', 'text/event-stream'],
  ['module', 'text/javascript'],
  ['style', 'text/css'],
  ['img', 'opaque response blocking'],
] as const)('what a load of kind %s takes: %s', ([as, type]) => {
  const came = request({ ...get, as }, [
    200,
    [
      ['Access-Control-Allow-Origin', page],
      ['Content-Type', 'application/json'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
  ])
  const says = told({ as }, evidence(came))
  expect(says).toContain(type)
  expect(says.includes('opaque response blocking')).toBe(as === 'img')
})

describe('the policy of a page', () => {
  test('is told to name a WebSocket by its own scheme', () => {
    const more = { url: 'https://live.example.com/x', as: 'websocket' } as const
    expect(told(more, document("connect-src 'self' https://live.example.com"))).toContain(
      "connect-src 'self' wss://live.example.com",
    )
  })

  test('with a nonce is told of the nonce, and never to be opened', () => {
    const says = told({ as: 'script' }, document("script-src 'nonce-abc'"))
    expect(says).toContain('the attribute nonce')
    expect(says).not.toMatch(/unsafe-|\*/)
  })
})

describe('what stands in front', () => {
  test('with a challenge is not told to be asked less often', () => {
    const challenged = request(get, [
      429,
      [
        ['X-Vercel-Mitigated', 'challenge'],
        ['Server', 'Vercel'],
      ],
    ])
    expect(told({}, evidence(challenged))).not.toMatch(/less often|vercel\.json/)
  })

  test('of a company is passed by those who call, and nobody calls its login', () => {
    const away: readonly (readonly [string, string])[] = [['Location', 'https://gateway.zscaler.net/auD']]
    const says = told({}, evidence(request(get, [307, away])))
    expect(says).toContain('leaves api.example.com out of its login')
    expect(says).not.toMatch(/gateway\.zscaler/)
  })

  test('as a firewall is named where script can read its refusal', () => {
    const refused = request(get, [
      403,
      [
        ['Access-Control-Allow-Origin', page],
        ['X-DD-B', '1'],
      ],
    ])
    const says = told({}, evidence(refused))
    expect(says).not.toMatch(/signing in/i)
    expect(diagnose(get, evidence(refused)).causes[0]?.title).toContain('firewall of DataDome')
  })
})

test('a store that imitates S3 is told of the rules of its bucket, and not of a console of Amazon', () => {
  const listed = request(get, [
    200,
    [
      ['x-amz-request-id', 'a'],
      ['Server', 'WasabiS3/7'],
    ],
  ])
  const says = told({}, evidence(listed))
  expect(says).toContain('CORS rules of the bucket')
  expect(says).not.toMatch(/Amazon|aws s3api/)
})

test('a redirect to an address that is signed for one call is nobody’s configuration', () => {
  const at = 'https://store.example.net/a?Expires=1&Signature=abc&Key-Pair-Id=K'
  const moved = request(get, [
    302,
    [
      ['Access-Control-Allow-Origin', page],
      ['Location', at],
    ],
  ])
  const says = told({}, evidence(moved, request(get, [403], { hop: 1, at, origin: 'null' })))
  expect(says).toContain('in place of the redirect')
  expect(says).not.toMatch(/const url|configuration of the page and build/)
})

test.for<readonly [name: string, url: string, at: string, isProxied: boolean]>([
  ['the own host, the same path', `${page}/api/me`, 'https://backend.example.com/api/me', true],
  ['the own host, another path', `${page}/api/me`, 'https://backend.example.com/me', false],
  ['another host', 'https://api.example.com/me', 'https://backend.example.com/me', false],
])('a redirect of %s is a proxy’s: %s', ([, url, at, isProxied]) => {
  const subject: Case = { ...get, url }
  const moved = request(subject, [302, [...allow(page), ['Location', at]]])
  const seen = evidence(moved, request(subject, [200], { hop: 1, at }))
  const says = told({ url }, seen)
  expect(/autoRewrite/.test(says)).toBe(isProxied)
})

test.for<readonly [type: string, isSaid: boolean]>([
  ['multipart/form-data', true],
  ['multipart/form-data; boundary=a', false],
  ['application/json', false],
])('a form of type %s by hand has no boundary: %s', ([type, isSaid]) => {
  const headers = [['Content-Type', type]] as const
  const subject: Case = { ...get, method: 'POST', headers, body: 'x' }
  const lets = [...allow(page), ['Access-Control-Allow-Headers', 'content-type']] as const
  const seen = evidence(preflight(subject, [204, lets]), request(subject, [400, allow(page)]))
  expect(/without a boundary/.test(told({ method: 'POST', headers, body: 'x' }, seen))).toBe(isSaid)
})

test('nobody reads the headers of a handshake that a gateway answers', () => {
  const subject: Case = { ...get, as: 'websocket' }
  const down = evidence(request(subject, [502, [['Server', 'nginx']], '<center>nginx</center>']))
  const [first] = diagnose(subject, down).causes
  const { steps } = fixFor(first!, subject, 'nginx', down)
  expect(first?.id).toBe('gateway-error')
  expect(steps.join(' ')).not.toMatch(/CORS headers|the page sees/)
})

test('an origin that is refused in words beside CORS belongs on a list of its own', () => {
  const body = '{"errors":[{"message":"Invalid HTTP Origin header"}]}'
  const refused = request(get, [400, [['Access-Control-Allow-Origin', page]], body])
  expect(told({}, evidence(refused))).toContain('list of origins')
})

test.for([
  ['http://app.example.com', 'https://app.example.com', 'https', true],
  ['http://app.example.com', 'https://app.example.com', 'http', false],
  ['http://app.lan', 'https://app.lan', 'https', false],
  ['https://app.example.com', 'http://app.example.com', 'https', false],
] as const)(
  'a page of %s where %s is let in by %s is told to come over https: %s',
  ([pageOrigin, allowed, scheme, isTold]) => {
    const at = {
      ...get,
      pageOrigin,
      url: `${scheme}://api.example.com/v1/orders`,
      credentials: 'include',
    } as const
    const lets = [['Access-Control-Allow-Origin', allowed]] as const
    const seen = evidence(request(at, [200, lets]), from(allowed, 'other-scheme', 'request', [200, lets]))
    const says = told(at, seen)
    expect(says.startsWith('Serve the page over https')).toBe(isTold)
    expect(/^ *Access-Control-Allow-Origin: http:/m.test(says)).toBe(
      pageOrigin.startsWith('http:') && !isTold,
    )
  },
)

test('headers over a limit are told the limits, and get no lines of a policy', () => {
  const says = told(
    {},
    evidence(
      preflight(get, [204, allow()]),
      request(get, [400, [], '<center>Request Header Or Cookie Too Large</center>']),
    ),
  )
  expect(says).toContain('large_client_header_buffers')
  expect(says).not.toContain('Access-Control-')
})

test.for([
  [429, false],
  [401, false],
  [404, false],
  [500, false],
  [403, true],
] as const)('what Spring says of its guards is told of a readable %i: %s', ([status, isTold]) => {
  const seen = evidence(request(get, [status, allow()]))
  const [first] = diagnose(get, seen).causes
  const fix = first === undefined ? null : fixFor(first, get, 'spring', seen)
  expect(fix?.steps.some((step) => step.includes('CSRF guard'))).toBe(isTold)
})
