import { expect, it } from 'vitest'
import { foldFirefox } from '../../../src/browser/attach/firefox/fold-firefox.ts'
import type { BidiEvent } from '../../../src/browser/client/bidi.ts'
import type { SeenRequest } from '../../../src/browser/attach/seen-request.ts'

const url = 'https://api.example.com/orders'
const text = (value: string) => ({ type: 'string', value })
const origin = { name: 'Origin', value: text('https://app.example.com') }
const asks = { name: 'Access-Control-Request-Method', value: text('GET') }
/** Events as Firefox ESR 153 sends them, with the fields that are read. */
const event = (method: string, params: object) => ({ method, params }) as unknown as BidiEvent
const request = (id: string, method: string, ...headers: readonly object[]) => ({
  context: 'C',
  timestamp: 1,
  request: { request: id, url, method, headers: [origin, ...headers], bodySize: 0 },
})
const bare = { response: { status: 200, headers: [], fromCache: false } }
const says = event('log.entryAdded', {
  text: `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`,
  source: { context: 'C' },
})

function folded(events: readonly BidiEvent[]): readonly SeenRequest[] {
  const seen = new Map<string, SeenRequest>()
  const { fold } = foldFirefox(
    () => 5,
    (one) => seen.set(one.id, one),
  )
  for (const one of events) fold(one)
  return [...seen.values()]
}

it('the console’s error is the request’s where that was answered', () => {
  const [seen] = folded([
    event('network.beforeRequestSent', request('1', 'GET')),
    event('network.responseCompleted', { ...request('1', 'GET'), ...bare }),
    says,
  ])
  expect(seen).toMatchObject({
    state: 'failed',
    statements: [{ corsError: 'MissingAllowOriginHeader', at: 'request' }],
  })
})

it('and the preflight’s where the request was never sent', () => {
  const [seen] = folded([
    event('network.beforeRequestSent', request('1', 'GET')),
    event('network.beforeRequestSent', request('2', 'OPTIONS', asks)),
    event('network.responseStarted', { ...request('2', 'OPTIONS', asks), ...bare }),
    event('network.fetchError', { ...request('1', 'GET'), errorText: 'NS_ERROR_DOM_BAD_URI' }),
    says,
  ])
  expect(seen?.statements).toMatchObject([
    { corsError: 'PreflightMissingAllowOriginHeader', at: 'preflight' },
  ])
})

const realms = [
  event('script.realmCreated', {
    type: 'window',
    realm: 'W',
    origin: 'https://app.example.com',
    context: 'C',
  }),
  event('script.realmCreated', {
    type: 'dedicated-worker',
    realm: 'D',
    origin: 'https://app.example.com/worker.js',
    owners: ['W'],
  }),
]
const fetched = (id: string) => {
  const one = request(id, 'GET', { name: 'Sec-Fetch-Mode', value: text('cors') })
  return { ...one, request: { ...one.request, initiatorType: 'fetch' } }
}
const didNotSucceed = event('log.entryAdded', {
  text: `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS request did not succeed). Status code: (null).`,
  source: { context: 'C', realm: 'W' },
})
const failing = (errorText: string) => [
  event('network.beforeRequestSent', fetched('1')),
  event('network.fetchError', { ...fetched('1'), errorText }),
]
const answered = [
  event('network.beforeRequestSent', fetched('1')),
  event('network.responseCompleted', { ...fetched('1'), ...bare }),
]

it.each([
  ['a worker’s, which the console has no word on', [...realms, ...failing('NS_ERROR_DOM_BAD_URI')], 'worker'],
  ['the page’s, which it has', [...realms, ...failing('NS_ERROR_DOM_BAD_URI'), says], 'page'],
  ['a worker’s without a response', [...realms, ...failing('NS_ERROR_CONNECTION_REFUSED')], 'worker'],
  ['the page’s', [...realms, ...failing('NS_ERROR_CONNECTION_REFUSED'), didNotSucceed], 'page'],
  ['one that works may be of either', [...realms, ...answered], 'document-or-worker'],
  ['one that CORS stopped once it was answered', [...realms, ...answered, says], 'page'],
  ['any where there is no worker', failing('NS_ERROR_DOM_BAD_URI'), 'page'],
  [
    'any once the document of the worker has gone',
    [...realms, event('script.realmDestroyed', { realm: 'W' }), ...answered],
    'page',
  ],
  [
    'of a worker that has ended',
    [...realms, event('script.realmDestroyed', { realm: 'D' }), ...failing('NS_ERROR_DOM_BAD_URI')],
    'worker',
  ],
  [
    'of a frame',
    [event('browsingContext.contextCreated', { context: 'C', url: 'about:blank', parent: 'P' }), ...answered],
    'frame',
  ],
] as const)('who asked: %s', (_, events, from) => {
  expect(folded(events).at(-1)?.from).toBe(from)
})

it('names the script of the worker where there is one alone', () => {
  const another = event('script.realmCreated', {
    type: 'dedicated-worker',
    realm: 'E',
    origin: 'https://app.example.com/other.js',
    owners: ['W'],
  })
  const one = folded([...realms, ...failing('NS_ERROR_DOM_BAD_URI')])
  const two = folded([...realms, another, ...failing('NS_ERROR_DOM_BAD_URI')])
  expect([one[0]?.page.url, two[0]?.page.url]).toEqual(['https://app.example.com/worker.js', null])
})

it('reads an error whose URL stands in quotes', () => {
  const said = event('log.entryAdded', {
    text: `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ‘${url}’. (Reason: Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’).`,
    source: { context: 'C' },
  })
  expect(folded([...answered, said])).toMatchObject([
    { state: 'failed', statements: [{ corsError: 'WildcardOriginNotAllowed' }] },
  ])
})

it('a frame that is loaded is no request', () => {
  const one = request('1', 'GET')
  const frame = { ...one, request: { ...one.request, destination: 'iframe' } }
  expect(
    folded([
      event('network.beforeRequestSent', frame),
      event('network.responseCompleted', { ...frame, ...bare }),
    ]),
  ).toEqual([])
})
