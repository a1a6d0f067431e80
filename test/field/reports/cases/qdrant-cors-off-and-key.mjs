export default { id: 'qdrant-cors-off-and-key', source: 'qdrant/qdrant, service.enable_cors and service.api_key; qdrant/qdrant-web-ui#32', software: 'unknown', kind: 'preflight-auth',
  story: 'enable_cors of Qdrant is false and a key is set: OPTIONS is asked for the key, 401, and the request with it has no header of CORS either.',
  async start(t) {
    const { port } = await t.serve(({ h, method }) => {
      if (!h['api-key']) return { status: 401, headers: [['content-type', 'text/plain; charset=utf-8']], body: 'Must provide an API key or an Authorization bearer token' }
      return method === 'OPTIONS' ? { status: 404, headers: [] } : { status: 200, headers: [['content-type', 'application/json'], ['vary', 'accept-encoding']], body: '{"result":{"collections":[]},"status":"ok","time":0.00001}' }
    })
    return { url: `https://qdrant.example.com:${port}/collections`, args: ['-H', 'api-key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/, /API key/] } }
