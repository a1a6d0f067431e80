export default { id: 'vercel-apex-to-www-preflight', source: 'vercel/community, redirect of a domain and CORS', software: 'vercel', kind: 'redirect',
  story: 'The domain without www is set to redirect to www at Vercel: the preflight itself is redirected 308.',
  async start(t) {
    const { port } = await t.serve(({ h, url, preflight }) => h.host.startsWith('www.') ? { status: preflight ? 204 : 200, headers: [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::a'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET,POST']], body: '' }
      : { status: 308, headers: [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::b'], ['Location', `https://www.shop.example.com:${port}${url}`], ['Refresh', `0;url=https://www.shop.example.com:${port}${url}`], ['Content-Type', 'text/plain']], body: 'Redirecting...\n' })
    return { url: `https://shop.example.com:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'], resolve: [`www.shop.example.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.www'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/www\.shop\.example\.com/] } }
