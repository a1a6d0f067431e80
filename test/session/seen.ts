import type { SeenRequest } from '../../src/browser/attach/seen-request.ts'

/** A request that a watched browser blocked: its origin is not the one that the server allows. */
export function seen(id: string, over: Partial<SeenRequest> = {}): SeenRequest {
  const url = over.url ?? 'https://api.example.com/orders'
  const method = over.method ?? 'GET'
  const request = {
    method,
    url,
    headers: [
      ['Origin', 'https://app.example.com'],
      ['Authorization', 'Bearer canary-token-4711'],
    ],
    response: { status: 200, headers: [['Access-Control-Allow-Origin', 'https://other.example']] },
    address: '203.0.113.7',
    startedAt: 1_000,
  } as const
  return {
    id,
    engine: 'chromium',
    page: { origin: 'https://app.example.com', url: 'https://app.example.com/cart' },
    from: 'page',
    type: 'fetch',
    destination: 'empty',
    mode: 'cors',
    method,
    url,
    body: { kind: 'none', text: null },
    credentials: 'include',
    hops: [{ preflight: null, request }],
    caller: null,
    state: 'failed',
    statements: [
      { kind: 'cors', corsError: 'AllowOriginMismatch', parameter: 'https://other.example', at: 'request' },
    ],
    settledAt: 1_100,
    ...over,
  }
}

export const healthy = (id: string, over: Partial<SeenRequest> = {}): SeenRequest =>
  seen(id, { state: 'answered', statements: [], ...over })
