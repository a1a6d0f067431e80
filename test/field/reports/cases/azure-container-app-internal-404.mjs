export default { id: 'azure-container-app-internal-404', source: 'microsoft/azure-container-apps#1388', software: 'unknown', kind: 'wrong-url',
  story: 'The back end has internal ingress: its name holds .internal. and is answered 404 by the platform to everybody outside, the browser too; the code of the app is never asked.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['content-type', 'text/html']], body: '<!DOCTYPE html><html><head><title>Azure Container App - Unavailable</title></head><body><div><h1>Error 404 - This Container App is stopped or does not exist.</h1></div></body></html>' }))
    return { page: 'https://frontend.redsea-1a2b.westeurope.azurecontainerapps.io', url: `https://backend.internal.redsea-1a2b.westeurope.azurecontainerapps.io:${port}/api/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/404/, /internal/], mustNotSay: [/handle OPTIONS|OPTIONS handler/i] } }
