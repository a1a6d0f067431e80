export default { id: 'caddy-502-bare', source: 'caddyserver/caddy, reverse_proxy and handle_errors', software: 'caddy', kind: 'gateway',
  story: 'The application restarts; Caddy answers an empty 502 without headers, for the application sets CORS itself.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['Server', 'Caddy'], ['Alt-Svc', 'h3=":443"; ma=2592000']] }))
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed', 'preflight-requires-auth'], fixFor: ['caddy', null], layer: ['caddy'], mustSay: [/\b502\b/] } }
