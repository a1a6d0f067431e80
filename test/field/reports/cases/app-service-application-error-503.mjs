export default { id: 'app-service-application-error-503', source: 'Microsoft documentation, App Service on Linux, :( Application Error', software: 'azure-app-service', kind: 'gateway',
  story: 'The container does not start: the platform answers everything 503 with its own page.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/html'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'], ['x-ms-middleware-request-id', '00000000-0000-0000-0000-000000000000']], body: '<!DOCTYPE html><html><head><title>Application Error</title></head><body><h1>:( Application Error</h1><p>If you are the application administrator, you can access the <a href="https://shop-api.scm.azurewebsites.net/detectors">diagnostic resources</a>.</p></body></html>' }))
    return { url: `https://shop-api.azurewebsites.net:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: ['azure-app-service', null], layer: ['azure-app-service'], mustSay: [/503/] } }
