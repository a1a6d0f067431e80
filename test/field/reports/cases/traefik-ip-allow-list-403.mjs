export default { id: 'traefik-ip-allow-list-403', source: 'Traefik documentation, ipAllowList middleware', software: 'traefik', kind: 'edge',
  story: 'ipAllowList of Traefik refuses this network: everything is 403 "Forbidden", the preflight too.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: 'Forbidden' }))
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'blocked-at-edge', 'preflight-requires-auth', 'origin-not-allowed'], fixFor: [null], mustSay: [/\b403\b/, /who answers 403 to everything|list of addresses/] } }
