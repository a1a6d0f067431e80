export default { id: 'clerk-of-another-domain', source: 'clerk/javascript, origin_invalid', software: 'third-party', kind: 'refused',
  story: 'A production key of Clerk on another domain: 400 origin_invalid with the CORS headers.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 400, headers: [['Server', 'cloudflare'], ['CF-RAY', '8a0b-FRA'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{"errors":[{"message":"Invalid HTTP Origin header","long_message":"The Request HTTP Origin header must be equal to or a subdomain of the requesting URL.","code":"origin_invalid"}],"clerk_trace_id":"a"}' }))
    return { url: `https://clerk.acme.com:${port}/v1/client`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], mustSay: [/list of origins/], mustNotSay: [/compare parameters/] } }
