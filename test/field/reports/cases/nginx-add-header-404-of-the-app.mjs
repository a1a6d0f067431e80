export default { id: 'nginx-add-header-404-of-the-app', source: 'nginx documentation, add_header, always', software: 'nginx', kind: 'error',
  story: 'add_header without always: the 404 of the Express application behind loses its headers, everything else has them.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = ['Server', 'nginx/1.24.0'], c = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization']]
      if (method === 'OPTIONS') return { status: 204, headers: [s, ...c, ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS']] }
      if (url.startsWith('/v1/items/')) return { status: 404, headers: [s, ['Content-Type', 'application/json; charset=utf-8'], ['X-Powered-By', 'Express'], ['ETag', 'W/"1b"']], body: '{"error":"item not found"}' }
      return { status: url === '/' || url.startsWith('/v1') ? 200 : 404, headers: [s, ['Content-Type', 'application/json; charset=utf-8'], ['X-Powered-By', 'Express'], ...(url === '/' || url.startsWith('/v1') ? c : [])], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/items/42`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url', 'cors-after-routes'], fixFor: ['nginx', null], mustSay: [/404/, /item not found/] } }
