export default { id: 'slim-tuupola-401-for-the-origin', source: 'tuupola/cors-middleware, src/CorsMiddleware.php', software: 'php', kind: 'origin',
  story: 'The CORS middleware of tuupola answers an origin that it does not know 401, preflight and request alike. No login has to do with it.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh, url }) => {
      const s = [['Server', 'Apache/2.4.58 (Ubuntu)'], ['X-Powered-By', 'PHP/8.1.2']], ok = origin === 'https://www.example.com'
      if (origin && !ok) return { status: 401, headers: [...s, ['Content-Type', 'application/json']], body: '{"status":"error","message":"CORS request origin is not allowed."}' }
      const c = ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...s, ...c, ['Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE'], ['Access-Control-Allow-Headers', acrh ?? '']] }
      return { status: url.startsWith('/todos') ? 200 : 404, headers: [...s, ['Content-Type', 'application/json'], ...c], body: url.startsWith('/todos') ? '[]' : '{"message":"404 Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/todos`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'error-response-without-cors'], fixFor: ['php', 'apache', null], layer: ['php', 'apache'], mustSay: [/CORS request origin is not allowed/] } }
