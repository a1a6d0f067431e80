export default { id: 'newsapi-preflight-426', source: 'bzarras/newsapi#22, News-API-gh/News-API-node#12', software: 'third-party', kind: 'refused',
  story: 'The key goes in X-Api-Key: the preflight itself is answered 426 to a page that is not on localhost; pages on localhost pass.',
  async start(t) {
    const { port } = await t.serve(({ origin, method }) => {
      const own = !origin || /^https?:\/\/localhost(:\d+)?$/.test(origin)
      const c = [['Content-Type', 'application/json; charset=utf-8']]
      const cors = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'x-api-key, authorization'], ['Access-Control-Allow-Methods', 'GET']]
      if (!own) return { status: 426, headers: c, body: '{"status":"error","code":"corsNotAllowed","message":"Requests from the browser are not allowed on the Developer plan, except from localhost."}' }
      return method === 'OPTIONS' ? { status: 204, headers: cors } : { status: 200, headers: [...c, ...cors], body: '{"status":"ok","articles":[]}' }
    })
    return { url: `https://newsapi.org:${port}/v2/everything?q=bitcoin`, args: ['-H', 'X-Api-Key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'preflight-failed'], neverCertain: ['wrong-url', 'preflight-not-handled', 'cors-not-configured'], fixFor: [null], mustSay: [/426/, /localhost/], mustNotSay: [/WebSocket/i] } }
