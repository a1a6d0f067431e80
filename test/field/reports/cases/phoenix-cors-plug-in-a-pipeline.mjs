export default { id: 'phoenix-cors-plug-in-a-pipeline', source: 'mschae/cors_plug, README', software: 'unknown', kind: 'preflight',
  story: 'CORSPlug stands in a pipeline of the router and no options route exists: the router knows no OPTIONS and answers 404 before the plug.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const id = [['cache-control', 'max-age=0, private, must-revalidate'], ['content-type', 'application/json; charset=utf-8'], ['server', 'Cowboy'], ['x-request-id', 'GAB1xk2']]
      if (method === 'OPTIONS' || !url.startsWith('/api/notes')) return { status: 404, headers: id, body: '{"errors":{"detail":"Not Found"}}' }
      const c = [['access-control-allow-credentials', 'true'], ['access-control-allow-origin', origin === 'https://app.example.com' ? origin : 'null'], ['access-control-expose-headers', ''], ['vary', 'Origin']]
      return { status: 200, headers: [...c, ...id], body: '{"data":[]}' }
    })
    return { url: `https://api.example.com:${port}/api/notes`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['wrong-url', 'null-origin', 'origin-not-allowed'], fixFor: [null], mustSay: [/\b404\b/, /OPTIONS/] } }
