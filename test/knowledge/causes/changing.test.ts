import { expect, test } from 'vitest'
import type { Evidence, Observation } from '../../../src/knowledge/model/evidence.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import {
  allow,
  around,
  evidence,
  failure,
  from,
  get,
  preflight,
  preflighted,
  probe,
  request,
  type Came,
} from './evidence-builder.ts'
import { named } from './named.ts'

const came = (...answer: Came) => request(get, answer)
const again = (turn: number, ...answer: Came) => probe({ kind: 'repeat', turn, form: 'request' }, answer)
const twice: Came = [200, [...allow(), ...allow()]]
const local: Came = [200, allow('http://localhost:3000')]

const lists = [
  ['Access-Control-Allow-Methods', 'PUT'],
  ['Access-Control-Allow-Headers', 'x-shop'],
] as const
/** A 429 ends the questions. */
const limited: Partial<Evidence> = {
  conditions: [{ kind: 'request-limit', says: 'a further request was answered 429' }],
}
const welcome: Came = [200, allow()]
const name = (answer: Came) => probe({ kind: 'as-browser', form: 'request' }, answer)

const changing: readonly (readonly [string, readonly Observation[], readonly string[]])[] = [
  [
    'refused by one policy and then by another',
    [came(...local), again(1, ...twice), again(2, ...local)],
    ['partial-rollout certain', 'origin-not-allowed.localhost-only likely'],
  ],
  [
    'refused bare, and then sent away',
    [came(200), again(1, 302, [['Location', 'https://other.example.com/']]), ...around({})],
    ['partial-rollout certain', 'cors-not-configured likely'],
  ],
  [
    'a gateway’s error that did not come again, and what came instead was refused, too',
    [came(502, [['Server', 'nginx']]), again(1, 200), again(2, 200), ...around({})],
    ['gateway-error likely'],
  ],
  [
    'an error now and then on a server that has no CORS',
    [came(200), again(1, 500), again(2, 200), ...around({})],
    ['cors-not-configured certain'],
  ],
  [
    'an error by turns that the page can read',
    [came(...welcome), again(1, 500, allow()), again(2, ...welcome)],
    ['refused-by-application.error likely'],
  ],
  [
    'silence at first alone, as of a server that is starting',
    [request(get, failure('timeout')), again(1, ...welcome), again(2, ...welcome)],
    ['partial-rollout likely'],
  ],
  [
    'an error at first alone',
    [came(500), again(1, ...welcome), again(2, ...welcome)],
    ['partial-rollout likely'],
  ],
  [
    'errors of what was asked together alone',
    [came(...welcome), again(1, 500), again(2, ...welcome), again(3, 502)],
    ['partial-rollout likely'],
  ],
  [
    'errors of what was asked by itself',
    [came(...welcome), { ...again(1, 500), startedMs: 10 }, { ...again(2, ...welcome), startedMs: 20 }],
    ['partial-rollout certain'],
  ],
  [
    'refusals by the origin alone',
    [came(...welcome), again(1, 403, [['Vary', 'Origin']]), again(2, ...welcome)],
    ['partial-rollout certain'],
  ],
  [
    'a policy that changes is no matter of numbers',
    [came(...welcome), again(1, 200), again(2, ...welcome)],
    ['partial-rollout certain'],
  ],
  [
    'a 503 that asks for patience speaks of the number of questions',
    [came(...welcome), again(1, 503, [...allow(), ['Retry-After', '1']]), again(2, ...welcome)],
    [],
  ],
  [
    'refused to a program’s name every time, and let in under a browser’s',
    [came(403), again(1, 403), again(2, 403), name(welcome)],
    [],
  ],
  [
    'no response to a program’s name, and one to a browser’s',
    [request(get, failure('reset')), name(welcome)],
    [],
  ],
  [
    'no response at first, and one to both names afterwards',
    [request(get, failure('reset')), again(1, ...welcome), name(welcome)],
    ['partial-rollout certain'],
  ],
  [
    'let in under a browser’s name alone, with the same status: chance or name, but not for certain the policy',
    [
      came(200),
      probe({ kind: 'as-browser', form: 'request' }, [200, allow()]),
      from('http://localhost:3000', 'localhost', 'request', local),
    ],
    ['origin-not-allowed.localhost-only likely'],
  ],
  [
    'turned away under a browser’s name alone: a browser gets that',
    [came(...welcome), name([403]), ...around({})],
    ['blocked-at-edge likely'],
  ],
  [
    'a page for browsers in place of what lets programs in, with the same status',
    [came(...welcome), name([200, [['Ngrok-Error-Code', 'ERR_NGROK_6024']]])],
    ['blocked-at-edge certain'],
  ],
  [
    'a bare response to programs, and a refusal to browsers',
    [came(200), name([403]), ...around({})],
    ['blocked-at-edge likely', 'cors-not-configured likely'],
  ],
  ['a limit that the second name met', [came(...welcome), name([429])], []],
  ['an error of the server that the second name met', [came(...welcome), name([502])], []],
]

test.for(changing)('%s', ([title, seen, causes]) => {
  expect(named({ title, subject: get, seen: evidence(...seen), causes })).toEqual(causes)
})

test('what a few requests agree on is likely, and why is said', () => {
  const seen = [came(...local), ...around({ foreign: local })]
  const few = { ...evidence(...seen), sampled: true }
  const [all, some] = [evidence(...seen), few].map((asked) => diagnose(get, asked).causes[0])
  expect([all?.id, all?.confidence]).toEqual(['origin-not-allowed', 'certain'])
  expect([some?.id, some?.confidence]).toEqual(['origin-not-allowed', 'likely'])
  expect(some?.against.map(({ says }) => says).join()).toContain('few requests were sent')
})

test.for([
  ['a name that does not resolve', [request(get, failure('dns'))], ['dns-failure certain']],
  ['no server at the port', [request(get, failure('refused'))], ['connection-refused certain']],
  ['answers that do differ', [came(200), again(1, 200, allow())], ['partial-rollout certain']],
] as const)('a few requests are enough for %s', ([title, seen, causes]) => {
  expect(named({ title, subject: get, seen: { ...evidence(...seen), sampled: true }, causes })).toEqual(
    causes,
  )
})

test('a preflight that met an error once, and is refused otherwise ever after', () => {
  const asked = preflight(preflighted, [503])
  const repeats = [1, 2].map((turn) =>
    probe({ kind: 'repeat', turn, form: 'preflight' }, [405], { method: 'OPTIONS' }),
  )
  const seen = evidence(asked, request(preflighted, [200]), ...repeats, ...around({ form: 'preflight' }))
  const { causes } = diagnose(preflighted, seen)
  expect(causes.find(({ id }) => id === 'preflight-failed')?.confidence).toBe('likely')
  expect(causes.filter(({ confidence }) => confidence === 'certain')).toEqual([])
})

test.each([
  ['PUT', 503, 'likely'],
  ['PUT', 500, 'certain'],
  ['GET', 503, 'certain'],
])('%s answered %i once: %s', (method, status, confidence) => {
  const subject = { ...preflighted, method }
  const seen = evidence(preflight(subject, [204, [...allow(), ...lists]]), request(subject, [status]))
  const [first] = diagnose(subject, seen).causes
  expect([first?.id, first?.confidence]).toEqual(['error-response-without-cors', confidence])
})

test.each([
  ['is followed by a limit', [], 'likely', limited],
  ['comes each time', [again(1, 503)], 'certain', limited],
  [
    'is followed by silence',
    [probe({ kind: 'repeat', turn: 1, form: 'request' }, failure('timeout'))],
    'likely',
    {},
  ],
] as const)('a 503 that %s', (_, more, confidence, known) => {
  const asked = preflight(preflighted, [204, [...allow(), ...lists]])
  const seen = { ...evidence(asked, request(preflighted, [503]), ...more), ...known }
  const [first] = diagnose(preflighted, seen).causes
  expect([first?.id, first?.confidence]).toEqual(['error-response-without-cors', confidence])
})

test('an image that is refused each time but for an error at first is no roll-out', () => {
  const image = { ...get, as: 'img', mode: 'no-cors' } as const
  const corp = ['Cross-Origin-Resource-Policy', 'same-origin'] as const
  const { causes } = diagnose(
    image,
    evidence(request(image, [503]), again(1, 200, [corp]), again(2, 200, [corp])),
  )
  expect(causes.map(({ id }) => id)).not.toContain('partial-rollout')
  expect(causes.filter(({ confidence }) => confidence === 'certain')).toEqual([])
})

test('a preflight that is refused by two policies in turn is a roll-out, too', () => {
  const asked = preflight(preflighted, local)
  const repeat = probe({ kind: 'repeat', turn: 1, form: 'preflight' }, twice, { method: 'OPTIONS' })
  expect(diagnose(preflighted, evidence(asked, repeat)).causes[0]?.id).toBe('partial-rollout')
})

test.for([
  ['HTTP/2 200 OK', 'WebKit reads'],
  ['HTTP/1.1 2000 OK', 'Firefox and WebKit read'],
  ['ICY 200 OK', 'Chromium reads'],
] as const)('a response that begins with %s stops some', ([statusLine, who]) => {
  const answered = request(get, [200, allow()])
  if (answered.response === null) throw new Error('no response')
  const response = { ...answered.response, statusLine }
  const [finding] = diagnose(get, evidence({ ...answered, response })).causes
  expect([finding?.id, finding?.confidence]).toEqual(['connection-broken', 'certain'])
  expect(finding?.title).toContain(who)
})

test('one in which no browser finds a status is none', () => {
  const message = 'the status line is "HTTP/1.1 200\\x00OK"'
  const [finding] = diagnose(get, evidence(request(get, failure('protocol', { message })))).causes
  expect([finding?.id, finding?.confidence]).toEqual(['connection-broken', 'certain'])
  expect(finding?.title).toContain('a status line that a browser reads')
})
