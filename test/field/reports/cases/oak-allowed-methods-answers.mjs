export default { id: 'oak-allowed-methods-answers', source: 'tajpouria/cors#9', software: 'unknown', kind: 'options',
  story: 'oakCors() stands on single routes; allowedMethods() of the router answers OPTIONS with Allow, bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' ? { status: 200, headers: [['allow', 'HEAD, GET'], ['vary', 'Accept-Encoding']] } : { status: url.startsWith('/api') ? 200 : 404, headers: [['access-control-allow-origin', url.startsWith('/api') ? '*' : undefined], ['content-type', 'application/json; charset=UTF-8'], ['vary', 'Accept-Encoding']], body: '{}' })
    return { url: `https://api.example.com:${port}/api/v1/test`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-elsewhere', 'cors-after-routes', 'preflight-not-handled', 'preflight-failed'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/OPTIONS/] } }
