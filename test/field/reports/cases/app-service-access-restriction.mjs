export default { id: 'app-service-access-restriction', source: 'Azure App Service documentation, access restrictions', software: 'azure-app-service', kind: 'edge',
  story: 'The web app lets in its virtual network alone: everybody else gets 403 Ip Forbidden.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Type', 'text/html'], ['x-ms-forbidden-ip', '203.0.113.7']], body: '<!DOCTYPE html>\n<html>\n<head><title>Web App - Unavailable</title></head>\n<body>\n<div><h1>Error 403 - Forbidden</h1><p>The web app you have attempted to reach has blocked your access.</p></div></body></html>' }))
    return { url: `https://contoso-api.azurewebsites.net:${port}/api/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['cors-not-configured', 'preflight-requires-auth'], fixFor: ['azure-app-service', null], layer: ['azure-app-service', null], mustSay: [/403/, /access restriction|address/i] } }
