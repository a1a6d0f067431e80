export default { id: 'traefik-bad-gateway', source: 'traefik/traefik, Bad Gateway and CORS', software: 'traefik', kind: 'gateway',
  story: 'The container behind Traefik is down: "Bad Gateway" in plain text, bare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Content-Length', '11']], body: 'Bad Gateway' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['traefik', null], layer: ['traefik', null], mustSay: [/502/] } }
