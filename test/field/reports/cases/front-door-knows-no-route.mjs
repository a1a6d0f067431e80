export default { id: 'front-door-knows-no-route', source: 'Azure Front Door documentation, page not found', software: 'unknown', kind: 'wrong-url',
  story: 'The custom domain is on no route of the profile: 404 page of Front Door to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Cache-Control', 'no-store'], ['x-azure-ref', '20261130T020000Z-1a2b3c'], ['X-Cache', 'CONFIG_NOCACHE']], body: '<!DOCTYPE html><html><head><title>Page not found</title></head><body><h2>Page not found</h2><p>Oops! We weren\'t able to find your Azure Front Door Service configuration. If it\'s a new configuration that you recently created, it might not be ready yet.</p></body></html>' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], mustSay: [/404/, /Front Door has no route/] } }
