export default { id: 'azure-web-app-stopped', source: 'Azure App Service, Error 403 this web app is stopped', software: 'azure-app-service', kind: 'gateway',
  story: 'The web app is stopped: App Service answers everything 403 in its own page, the preflight too. Nobody asks for credentials.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Type', 'text/html'], ['x-ms-forbidden-ip', '203.0.113.4'], ['Date', 'Fri, 01 Mar 2024 10:00:00 GMT']].slice(0, 1), body: '<!DOCTYPE html><html><head><title>Web App - Unavailable</title></head><body><h1 id="unavailable">Error 403 - This web app is stopped.</h1><p>The web app you have attempted to reach is currently stopped and does not accept any requests. Please try to reload the page or visit it again soon.</p></body></html>' }))
    return { url: `https://shop-api.azurewebsites.net:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'blocked-at-edge', 'wrong-url'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'origin-not-allowed'], fixFor: ['azure-app-service', null], layer: ['azure-app-service'], mustSay: [/stopped/i] } }
