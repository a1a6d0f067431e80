export default { id: 'docker-registry-preflight-401', source: 'Joxit/docker-registry-ui#104', software: 'unknown', kind: 'preflight-auth',
  story: 'A Docker registry with headers of its own configuration demands Basic authentication of OPTIONS as well.',
  async start(t) {
    const { port } = await t.serve(({ h }) => ({ status: h.authorization ? 200 : 401, headers: [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'Authorization, Accept'], ['Access-Control-Allow-Methods', 'HEAD, GET, OPTIONS, DELETE'], ['Access-Control-Allow-Origin', 'https://ui.example.com'], ['Docker-Distribution-Api-Version', 'registry/2.0'], ['X-Content-Type-Options', 'nosniff'], ...(h.authorization ? [] : [['Www-Authenticate', 'Basic realm="Registry"']]), ['Content-Type', 'application/json']], body: h.authorization ? '{"repositories":[]}' : '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":[{"Type":"registry","Class":"","Name":"catalog","Action":"*"}]}]}\n' }))
    return { page: 'https://ui.example.com', url: `https://registry.example.com:${port}/v2/_catalog`, args: ['-H', 'Authorization: Basic dTpw'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: [null], layer: [null], mustSay: [/OPTIONS/], mustNotSay: [/dTpw/] } }
