export default { id: 'wai-cors-method-400', source: 'larskuhtz/wai-cors, Network.Wai.Middleware.Cors', software: 'unknown', kind: 'method',
  story: 'wai-cors answers the preflight 400 and says in the body that the method is not supported.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrm, method }) => {
      const id = [['Server', 'Warp/3.3.31']]
      const bad = (body) => ({ status: 400, headers: [...id, ['Content-Type', 'text/html; charset-utf-8']], body })
      if (origin && origin !== 'https://app.example.com') return bad(`Unsupported origin: ${origin}`)
      if (preflight && !['GET', 'HEAD', 'POST'].includes(acrm)) return bad(`Method requested in Access-Control-Request-Method of CORS request is not supported; requested: ${acrm}; supported are: GET, HEAD, POST`)
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...id, ...c, ['Access-Control-Allow-Headers', 'Accept, Accept-Language, Content-Language, Authorization'], ['Access-Control-Allow-Methods', 'GET, HEAD, POST']] }
      return { status: 200, headers: [...id, ...c, ['Content-Type', 'application/json;charset=utf-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/todos/7`, args: ['-X', 'DELETE', '-H', 'Authorization: Bearer x', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['preflight-failed', 'origin-not-allowed'], fixFor: [null], mustSay: [/DELETE/] } }
