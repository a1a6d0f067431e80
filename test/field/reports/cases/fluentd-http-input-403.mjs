export default { id: 'fluentd-http-input-403', source: 'fluent/fluentd-docs-gitbook#389, fluent/fluentd lib/fluent/plugin/in_http.rb', software: 'unknown', kind: 'origin',
  story: 'in_http of Fluentd answers 403 with nothing in it to every origin outside cors_allow_origins, OPTIONS and POST alike; without Origin it is 200.',
  async start(t) {
    const list = ['https://www.example.com']
    const { port } = await t.serve(({ origin, method, acrm, acrh, url }) => {
      if (method === 'OPTIONS') {
        if (!origin || !acrm || !list.includes(origin)) return { status: 403, headers: [['Connection', 'close']] }
        return { status: 200, headers: [['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', acrh], ['Access-Control-Allow-Origin', origin]] }
      }
      if (origin && !list.includes(origin)) return { status: 403, headers: [['Connection', 'close']] }
      if (!/^\/[a-z]+\.[a-z]+$/.test(url)) return { status: 400, headers: [['Content-Type', 'text/plain'], ...(origin ? [['Access-Control-Allow-Origin', origin]] : [])], body: "400 Bad Request\n'json' or 'msgpack' parameter is required\n" }
      return { status: 200, headers: [['Content-Type', 'text/plain'], ...(origin ? [['Access-Control-Allow-Origin', origin]] : [])] }
    })
    return { url: `https://logs.example.com:${port}/app.log`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"m":1}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'preflight-failed', 'preflight-requires-auth'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/403/] } }
