export default { id: 'kong-one-origin-fixed', source: 'Kong/kong, kong/plugins/cors/handler.lua, one origin is set whatever asks', software: 'kong', kind: 'origin',
  story: 'config.origins names the marketing site alone: Kong sends that one origin to everybody.',
  async start(t) {
    const O = 'https://www.example.org'
    const { port } = await t.serve(({ preflight, origin }) => preflight
      ? { status: 200, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', O], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET,POST'], ['X-Kong-Response-Latency', '0'], ['Server', 'kong/3.6.1']] }
      : { status: 200, headers: [['Content-Type', 'application/json'], ['X-Powered-By', 'Express'], ...(origin ? [['Vary', 'Origin'], ['Access-Control-Allow-Origin', O]] : []), ['X-Kong-Upstream-Latency', '4'], ['X-Kong-Proxy-Latency', '1'], ['Via', '1.1 kong/3.6.1']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/news`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-elsewhere', 'cors-not-configured'], fixFor: ['kong', null], layer: ['kong', 'express'], mustSay: [/www\.example\.org/] , mustNotSay: [/app\.use\(cors/] } }
