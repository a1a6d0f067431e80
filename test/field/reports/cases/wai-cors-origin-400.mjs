export default { id: 'wai-cors-origin-400', source: 'larskuhtz/wai-cors, Network.Wai.Middleware.Cors', software: 'unknown', kind: 'origin',
  story: 'wai-cors answers a page that is not listed 400 "Unsupported origin", on the request as on the preflight.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const id = [['Server', 'Warp/3.3.31']]
      if (origin && origin !== 'http://localhost:8080') return { status: 400, headers: [...id, ['Content-Type', 'text/html; charset-utf-8']], body: `Unsupported origin: ${origin}` }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...id, ...c, ['Access-Control-Allow-Headers', 'Content-Type'], ['Access-Control-Allow-Methods', 'GET, HEAD, POST']] }
      return { status: 200, headers: [...id, ...c, ['Content-Type', 'application/json;charset=utf-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/todos`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['error-response-without-cors', 'preflight-failed', 'cors-not-configured'], fixFor: [null], mustSay: [/https:\/\/app\.example\.com/] } }
