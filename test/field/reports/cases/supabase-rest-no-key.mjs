export default { id: 'supabase-rest-no-key', source: 'supabase/supabase, No API key found in request', software: 'supabase', kind: 'refused',
  story: 'The header apikey is missing: Kong in front of PostgREST answers 401 with the CORS headers, and says what is missing.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => ({ status: preflight ? 200 : 401, headers: [['server', 'cloudflare'], ['cf-ray', '8d-FRA'], ['sb-gateway-version', '1'], ['sb-project-ref', 'abcdefghijklmnop'], ['access-control-allow-origin', '*'], ...(preflight ? [['access-control-allow-methods', 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'], ['access-control-allow-headers', acrh ?? '']] : [['content-type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{"message":"No API key found in request","hint":"No `apikey` request header or url param was found."}' }))
    return { url: `https://abcdefghijklmnop.supabase.co:${port}/rest/v1/items`, args: ['-H', 'Prefer: return=representation'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], maxConfidence: 'likely', fixFor: ['supabase', null], layer: ['supabase'], mustSay: [/401/, /API key/i] } }
