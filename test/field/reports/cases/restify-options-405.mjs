export default { id: 'restify-options-405', source: 'restify/node-restify#284 and its kind', software: 'unknown', kind: 'preflight',
  story: 'restify knows no OPTIONS: 405 MethodNotAllowed in JSON; the GET has the headers of its CORS plugin.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const s = [['Server', 'restify'], ['Request-Id', 'a']], c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'api-version, content-length, content-md5, content-type, date, request-id, response-time']] : []
      if (!url.startsWith('/items')) return { status: 404, headers: [...s, ['Content-Type', 'application/json']], body: `{"code":"ResourceNotFound","message":"${url} does not exist"}` }
      if (method === 'OPTIONS') return { status: 405, headers: [...s, ['Allow', 'GET'], ['Content-Type', 'application/json']], body: '{"code":"MethodNotAllowed","message":"OPTIONS is not allowed"}' }
      return { status: 200, headers: [...s, ...c, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null, 'node'], layer: [null, 'node'], mustSay: [/405/, /OPTIONS/] } }
