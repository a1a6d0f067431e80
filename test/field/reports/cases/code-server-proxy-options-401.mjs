export default { id: 'code-server-proxy-options-401', source: 'coder/code-server#7283', software: 'unknown', kind: 'preflight-auth',
  story: 'A port is shared through the domain proxy of code-server: OPTIONS carries no cookie and is 401 Unauthorized by code-server; the development server behind is never asked.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      if (method === 'OPTIONS' || !/code-server-session/.test(h.cookie ?? '')) return { status: 401, headers: [['Content-Type', 'application/json; charset=utf-8'], ['Vary', 'Accept-Encoding']], body: '{"error":"Unauthorized"}' }
      return { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '[]' }
    })
    return { page: 'https://3000.code.example.com', url: `https://8080.code.example.com:${port}/api/items`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/OPTIONS/, /401/] } }
