export default { id: 'ingress-default-backend-404', source: 'kubernetes/ingress-nginx#4233 and its kind', software: 'ingress-nginx', kind: 'wrong-url',
  story: 'No rule of an Ingress fits host and path: default backend - 404 to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']], body: 'default backend - 404' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: ['ingress-nginx', null], layer: ['ingress-nginx', null], mustSay: [/404/] } }
