export default { id: 'javalin-origin-400', source: 'javalin/javalin, plugin/bundled/CorsPlugin.kt', software: 'unknown', kind: 'origin',
  story: 'allowHost of Javalin has another host: the plugin sets status 400 and goes on, so that the list comes with 400; OPTIONS is 400 with the methods and headers that were asked.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, url, acrm, acrh }) => {
      const asked = method === 'OPTIONS' ? [...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ...(acrm ? [['Access-Control-Allow-Methods', acrm]] : [])] : []
      const ok = origin === 'https://www.example.com'
      const own = ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      const known = url.startsWith('/orders')
      const status = method === 'OPTIONS' ? 200 : known ? 200 : 404
      return { status: origin && !ok && (known && method === 'GET') ? 400 : origin && !ok && method === 'OPTIONS' ? 400 : status, headers: [...(origin ? asked : []), ...own, ['Content-Type', known && method === 'GET' ? 'application/json' : 'text/plain']], body: method === 'OPTIONS' ? '' : known ? '[]' : 'Not Found' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'preflight-failed', 'proxy-strips-headers', 'error-response-without-cors'], fixFor: [null], layer: [null], mustSay: [/400/] } }
