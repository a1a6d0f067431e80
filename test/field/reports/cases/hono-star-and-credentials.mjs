export default { id: 'hono-star-and-credentials', source: 'honojs/hono, docs of the CORS middleware', software: 'hono', kind: 'wildcard',
  story: 'cors({ origin: "*", credentials: true }): Hono sends both as they are.',
  async start(t) {
    const { port } = await t.serve(({ method, url, acrh }) => {
      const cors = [['access-control-allow-origin', '*'], ['access-control-allow-credentials', 'true']]
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['access-control-allow-methods', 'GET,HEAD,PUT,POST,DELETE,PATCH'], ...(acrh ? [['access-control-allow-headers', acrh], ['vary', 'Access-Control-Request-Headers']] : [])] }
      return url === '/api/session' ? { status: 200, headers: [...cors, ['content-type', 'application/json']], body: '{"user":null}' } : { status: 404, headers: [...cors, ['content-type', 'text/plain; charset=UTF-8']], body: '404 Not Found' }
    })
    return { url: `https://api.example.com:${port}/api/session`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--credentials', 'include', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['hono', null], layer: ['hono', null], mustSay: [/https:\/\/app\.example\.com/], mustNotSay: [/npm install cors\b|Fix, Express/] } }
