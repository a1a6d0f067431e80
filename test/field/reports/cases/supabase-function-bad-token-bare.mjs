export default { id: 'supabase-function-bad-token-bare', source: 'supabase/edge-runtime#213', software: 'supabase', kind: 'error',
  story: 'The preflight of an edge function is answered with headers; a bad token is refused by the gateway before the function runs: 401 Invalid JWT, bare.',
  async start(t) {
    const { port } = await t.serve(({ preflight, h }) => {
      const s = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['sb-gateway-version', '1'], ['sb-request-id', '018f']]
      if (preflight) return { status: 200, headers: [...s, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'authorization, x-client-info, apikey, content-type'], ['x-deno-execution-id', '0a1b'], ['x-served-by', 'supabase-edge-runtime'], ['Content-Type', 'text/plain;charset=UTF-8']], body: 'ok' }
      return { status: 401, headers: [...s, ['Content-Type', 'application/json']], body: h.authorization ? '{"code":401,"message":"Invalid JWT"}' : '{"code":401,"message":"Missing authorization header"}' }
    })
    return { url: `https://abcdefghijkl.supabase.co:${port}/functions/v1/hello`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer bad-token', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-requires-auth'], fixFor: ['supabase', null], layer: ['supabase', 'cloudflare'], mustSay: [/401/, /Invalid JWT/], mustNotSay: [/no-verify-jwt|verify_jwt = false/] } }
