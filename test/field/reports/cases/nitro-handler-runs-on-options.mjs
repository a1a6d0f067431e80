export default { id: 'nitro-handler-runs-on-options', source: 'Nitro documentation, routeRules cors; nitrojs/nitro#1095', software: 'nitro', kind: 'preflight-auth',
  story: 'routeRules cors sets * everywhere, but me.ts without a method runs for OPTIONS too and throws 401; and * does not cover Authorization.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h }) => {
      const c = [['access-control-allow-origin', '*'], ['access-control-allow-methods', '*'], ['access-control-allow-headers', '*'], ['access-control-max-age', '0'], ['content-type', 'application/json']]
      const no = (statusCode, statusMessage) => ({ status: statusCode, headers: c, body: JSON.stringify({ error: true, url: `http://localhost:3000${url}`, statusCode, statusMessage, message: statusMessage }) })
      if (url !== '/api/me') return no(404, `Cannot find any path matching ${url}.`)
      return h.authorization ? { status: 200, headers: c, body: '{"name":"x"}' } : no(401, 'Unauthorized')
    })
    return { url: `https://shop.example.org:${port}/api/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed'], fixFor: ['nitro', null], layer: ['nitro', null], mustSay: [/401/, /OPTIONS/, /authorization/i] } }
