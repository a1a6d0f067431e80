export default { id: 'supabase-client-info', source: 'supabase/supabase, edge functions CORS guide, x-client-info', software: 'supabase', kind: 'list',
  story: 'The edge function answers OPTIONS with a list of its own, which lacks apikey and x-client-info of supabase-js.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: 200, headers: [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['CF-Cache-Status', 'DYNAMIC'], ['x-served-by', 'supabase-edge-runtime'], ['x-deno-execution-id', 'a'], ['sb-project-ref', 'abcdefghijklmnop'], ['sb-gateway-version', '1'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'authorization, content-type'], ['Content-Type', preflight ? 'text/plain;charset=UTF-8' : 'application/json']], body: preflight ? 'ok' : '{}' }))
    return { url: `https://abcdefghijklmnopqrst.supabase.co:${port}/functions/v1/checkout`, args: ['-X', 'POST', '-H', 'authorization: Bearer x', '-H', 'apikey: y', '-H', 'x-client-info: supabase-js-web/2.45.0', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: ['supabase', null], layer: ['supabase', 'cloudflare'], mustSay: [/x-client-info/i, /apikey/i] } }
