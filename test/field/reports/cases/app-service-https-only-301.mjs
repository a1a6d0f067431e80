export default { id: 'app-service-https-only-301', source: 'Microsoft documentation, App Service, HTTPS Only', software: 'azure-app-service', kind: 'redirect',
  story: 'HTTPS Only sends OPTIONS to https with 301; a page in development still has the http address.',
  async start(t) {
    const at = {}
    const { port } = await t.serve(({ h, url, method }) => h[':scheme'] === 'http' ? { status: 301, headers: [['Location', `https://shop-api.azurewebsites.net:${at.port}${url}`], ['Content-Length', '0']] }
      : { status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'http://localhost:4200'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin'], ['Request-Context', 'appId=cid-v1:0000'], ['Content-Type', 'application/json']], body: method === 'OPTIONS' ? '' : '[]' }, { mixed: true })
    at.port = port
    return { page: 'http://localhost:4200', url: `http://shop-api.azurewebsites.net:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'redirect-changes-origin'], fixFor: ['azure-app-service', null], layer: ['azure-app-service', null], mustSay: [/https:\/\/shop-api\.azurewebsites\.net/, /301/] } }
