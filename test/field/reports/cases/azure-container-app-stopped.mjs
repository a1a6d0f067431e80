export default { id: 'azure-container-app-stopped', source: 'microsoft/azure-container-apps#440 and its kind', software: 'unknown', kind: 'gateway',
  story: 'The container app is stopped or does not exist: 404 in the page of the platform to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['content-type', 'text/html']], body: '<!DOCTYPE html><html><head><title>Azure Container App - Unavailable</title></head><body><div><h1>Error 404 - This Container App is stopped or does not exist.</h1></div></body></html>' }))
    return { url: `https://api.bluesky-1.westeurope.azurecontainerapps.io:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/404/, /stopped or does not exist/i] } }
