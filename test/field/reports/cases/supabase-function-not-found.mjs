export default { id: 'supabase-function-not-found', source: 'Supabase documentation, Edge Functions error codes, 404', software: 'supabase', kind: 'wrong-path',
  story: 'The name of the function is not right: 404 NOT_FOUND for OPTIONS and POST, bare, which the console calls a CORS error.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['Content-Type', 'application/json'], ['sb-project-ref', 'abcdefghijklmnop'], ['sb-gateway-version', '1']], body: '{"code":"NOT_FOUND","message":"Requested function was not found"}' }))
    return { url: `https://abcdefghijklmnopqrst.supabase.co:${port}/functions/v1/chekout`, args: ['-X', 'POST', '-H', 'authorization: Bearer x', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: ['supabase', null], layer: ['supabase'], mustSay: [/404/, /no function of this name/i] } }
