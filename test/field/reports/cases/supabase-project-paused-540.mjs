export default { id: 'supabase-project-paused-540', source: 'Supabase documentation, HTTP status 540', software: 'supabase', kind: 'gateway',
  story: 'The free project was paused after a week without requests: 540 to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 540, headers: [['Content-Type', 'application/json'], ['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA'], ['sb-project-ref', 'abcdefghijklmnopqrst']], body: '{"message":"Project paused"}' }))
    return { url: `https://abcdefghijklmnopqrst.supabase.co:${port}/rest/v1/todos?select=*`, args: ['-H', 'apikey: eyJhbGciOi.eyJzdWIiOiIx.c2ln', '-H', 'Authorization: Bearer eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'gateway-error', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['supabase', null], mustSay: [/540/, /paused/i], mustNotSay: [/wrangler/] } }
