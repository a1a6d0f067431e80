export default { id: 'angular-interceptor-headers', source: 'angular/angular, interceptors and third-party APIs', software: 'third-party', kind: 'page',
  story: 'An interceptor adds Authorization of the own API to every call, a public weather API included, which allows no such header.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST'], ['Content-Type', 'application/json'], ['Server', 'openresty']], body: preflight ? '' : '{}' }))
    return { url: `https://api.weather.example:${port}/data/2.5/weather?q=Rome`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: [null], layer: ['nginx'], mustSay: [/authorization/i, /not yours|leave out/i] } }
