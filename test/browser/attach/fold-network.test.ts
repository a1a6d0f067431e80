import { describe, expect, it } from 'vitest'
import { contexts } from '../../../src/browser/attach/chromium/contexts.ts'
import { draftStore } from '../../../src/browser/attach/chromium/draft-store.ts'
import { foldNetwork } from '../../../src/browser/attach/chromium/fold-network.ts'
import type { DevtoolsEvent } from '../../../src/browser/client/devtools.ts'
import type { SeenRequest } from '../../../src/browser/attach/seen-request.ts'

const page = 'https://app.example.com'
const api = 'https://api.example.com/orders'

/** Events as Chromium 156 sends them, with the fields that are read. */
const event = (method: string, params: object) =>
  ({ method, params, sessionId: 'S' }) as unknown as DevtoolsEvent
const sent = (requestId: string, url = api, more: object = {}) =>
  event('Network.requestWillBeSent', {
    requestId,
    request: { url, method: 'GET', headers: {} },
    wallTime: 1,
    initiator: { type: 'script' },
    documentURL: `${page}/`,
    type: 'Fetch',
    redirectHasExtraInfo: false,
    ...more,
  })
const sentHeaders = (requestId: string, headers: Record<string, string> = { Origin: page }) =>
  event('Network.requestWillBeSentExtraInfo', { requestId, associatedCookies: [], headers })
const came = (requestId: string, statusCode: number, headers: Record<string, string> = {}) =>
  event('Network.responseReceivedExtraInfo', { requestId, blockedCookies: [], headers, statusCode })
const failed = (requestId: string, more: object = {}) =>
  event('Network.loadingFailed', {
    requestId,
    errorText: 'net::ERR_FAILED',
    canceled: false,
    corsErrorStatus: { corsError: 'MissingAllowOriginHeader', failedParameter: '' },
    ...more,
  })

function folded(events: readonly DevtoolsEvent[]): readonly SeenRequest[] {
  const seen = new Map<string, SeenRequest>()
  const { fold } = foldNetwork(
    contexts(),
    () => 5,
    (one) => seen.set(one.id, one),
  )
  for (const one of events) fold(one)
  return [...seen.values()]
}

describe('the network events of Chromium', () => {
  it('take the raw headers, although they come before the request itself', () => {
    const [seen] = folded([sentHeaders('1'), came('1', 200, { Vary: 'Origin' }), sent('1'), failed('1')])
    expect(seen?.hops[0].request).toMatchObject({
      headers: [['Origin', page]],
      response: { status: 200, headers: [['Vary', 'Origin']] },
    })
  })

  it('take them after the failure, too', () => {
    const [seen] = folded([sent('1'), failed('1'), sentHeaders('1'), came('1', 403)])
    expect(seen?.hops[0].request.response?.status).toBe(403)
  })

  it('part the headers of several hops, also where one hop has none', () => {
    const redirectResponse = { status: 307, headers: { Location: 'https://other.example/x' } }
    const [seen] = folded([
      sent('1'),
      sent('1', 'https://other.example/x', { redirectResponse, redirectHasExtraInfo: false }),
      sentHeaders('1', { Origin: 'null' }),
      came('1', 200),
      failed('1'),
    ])
    expect(seen?.hops.map(({ request }) => request.response?.status)).toEqual([307, 200])
    expect(seen?.statements).toMatchObject([{ kind: 'cors', at: 'redirect' }])
  })

  it('tell nothing of a request to the page’s own origin, nor of a page that is opened', () => {
    expect(folded([sent('1', `${page}/own`), failed('1')])).toEqual([])
    expect(folded([sent('2', api, { type: 'Document' }), failed('2')])).toEqual([])
  })

  it('a response whose body the page does not read is no failure', () => {
    const response = { status: 200, headers: {}, fromDiskCache: false }
    const [seen] = folded([
      sent('1'),
      event('Network.responseReceived', { requestId: '1', response, hasExtraInfo: false }),
      failed('1', { errorText: 'net::ERR_ABORTED', canceled: true, corsErrorStatus: undefined }),
    ])
    expect(seen).toMatchObject({ state: 'answered', statements: [] })
  })

  it('an error that this program does not know keeps its place', () => {
    const corsErrorStatus = { corsError: 'SomethingNewer', failedParameter: '' }
    const [seen] = folded([sent('1'), failed('1', { corsErrorStatus })])
    expect(seen?.statements).toMatchObject([{ kind: 'cors', corsError: null }])
  })
})

it('ten thousand requests are let go as they are settled, and those under way last', () => {
  const drafts = draftStore()
  const streams = Array.from({ length: 50 }, (_, at) => drafts.of(`stream-${at}`, 'S'))
  for (const stream of streams)
    stream.hops.push({ sent: {} as never, startedAt: 0, response: null, hasExtraInfo: null })
  for (let at = 0; at < 10_000; at += 1) drafts.of(String(at), 'S').settledAt = at
  expect([...drafts.values()].length).toBeLessThanOrEqual(2_000)
  expect(streams.every(({ id }) => drafts.get(id) !== undefined)).toBe(true)
  expect(drafts.get('9999')).toBeDefined()
})
