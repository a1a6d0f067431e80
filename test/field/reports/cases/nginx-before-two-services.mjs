const A = 'https://app.example.com'
export default { id: 'nginx-before-two-services', source: 'Stack Overflow, nginx location /api and /api/v2, proxy_pass to two services, one has CORS', software: 'unknown', kind: 'two',
  story: 'nginx sends /api to a service with CORS and /api/v2 to a new one without: OPTIONS there is 404 in JSON of that service, GET is bare, and the other path beside it has the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      const id = [['Server', 'nginx'], ['Content-Type', 'application/json']]
      if (url.startsWith('/api/v2')) return method === 'OPTIONS' ? { status: 404, headers: id, body: '{"error":"no route"}' } : { status: 200, headers: id, body: '[]' }
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'authorization'], ['Server', 'nginx']] }
      return { status: 404, headers: [...cors, ...id], body: '{"message":"not found"}' }
    })
    return { url: `https://api.example.com:${port}/api/v2/items`, args: ['-H', 'Authorization: Bearer x', '--error-url', `https://api.example.com:${port}/api/nothing`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-after-routes'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null, 'nginx'], mustSay: [/404/, /OPTIONS/] } }
