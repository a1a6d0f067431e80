export default { id: 'supabase-function-no-options', source: 'supabase/supabase, edge functions CORS guide', software: 'supabase', kind: 'options',
  story: 'The edge function parses a body that a preflight has not and throws: OPTIONS is 500, bare.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: method === 'POST' ? 200 : 500, headers: [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['CF-Cache-Status', 'DYNAMIC'], ['x-served-by', 'supabase-edge-runtime'], ['x-deno-execution-id', 'a'], ['sb-project-ref', 'abcdefghijklmnop'], ['sb-gateway-version', '1'], ['Content-Type', 'text/plain']], body: method === 'POST' ? '{}' : 'Internal Server Error' }))
    return { url: `https://abcdefghijklmnopqrst.supabase.co:${port}/functions/v1/checkout`, args: ['-X', 'POST', '-H', 'authorization: Bearer x', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['gateway-error', 'blocked-at-edge', 'origin-not-allowed'], fixFor: ['supabase', null], layer: ['supabase', 'cloudflare'], mustSay: [/OPTIONS/] } }
