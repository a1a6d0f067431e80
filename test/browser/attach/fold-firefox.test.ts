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
