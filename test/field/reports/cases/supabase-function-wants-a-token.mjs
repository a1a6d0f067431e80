const A = 'https://app.example.com'
export default { id: 'supabase-function-wants-a-token', source: 'Supabase documentation, Edge Functions, verify_jwt, 401 Invalid JWT', software: 'supabase', kind: 'error',
  story: 'The gateway of Supabase checks the token before the function (verify_jwt): 401 Invalid JWT, bare; OPTIONS goes to the function, which has CORS.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const id = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['sb-project-ref', 'abcdefghijklmnop'], ['sb-gateway-version', '1']]
      if (method === 'OPTIONS') return { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'authorization, x-client-info, apikey, content-type'], ['Content-Type', 'text/plain'], ['x-served-by', 'supabase-edge-runtime'], ['x-deno-execution-id', 'a'], ...id], body: 'ok' }
      return { status: 401, headers: [['Content-Type', 'application/json'], ...id], body: '{"code":401,"message":"Invalid JWT"}' }
    })
    return { url: `https://abcdefghijklmnopqrst.supabase.co:${port}/functions/v1/checkout`, args: ['-X', 'POST', '-H', 'authorization: Bearer x', '-H', 'content-type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: ['supabase', null], layer: ['supabase'], mustSay: [/401/, /Invalid JWT/] } }
