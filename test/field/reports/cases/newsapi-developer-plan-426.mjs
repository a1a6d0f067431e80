export default { id: 'newsapi-developer-plan-426', source: 'News-API-gh/News-API-node#15, Rob--W/cors-anywhere#241', software: 'third-party', kind: 'allowed',
  story: 'The free plan of NewsAPI answers pages on localhost alone: every other page gets 426 corsNotAllowed, which script can read. Nothing has to be upgraded.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => {
      const own = !origin || /^https?:\/\/localhost(:\d+)?$/.test(origin)
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'x-api-key, authorization'], ['Access-Control-Allow-Methods', 'GET'], ['Content-Type', 'application/json; charset=utf-8'], ['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6a7b-FRA']]
      return own ? { status: 200, headers: c, body: '{"status":"ok","totalResults":0,"articles":[]}' } : { status: 426, headers: c, body: '{"status":"error","code":"corsNotAllowed","message":"Requests from the browser are not allowed on the Developer plan, except from localhost."}' }
    })
    return { url: `https://newsapi.org:${port}/v2/top-headlines?country=us` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['wrong-url', 'blocked-at-edge'], fixFor: [null], mustSay: [/426/, /Developer plan|corsNotAllowed/], mustNotSay: [/WebSocket/i, /another protocol/] } }
