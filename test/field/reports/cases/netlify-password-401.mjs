export default { id: 'netlify-password-401', source: 'Netlify documentation, site protection', software: 'netlify', kind: 'preflight-auth',
  story: 'The deploy preview is protected by a password: 401 in HTML to everything, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 401, headers: [['Server', 'Netlify'], ['X-Nf-Request-Id', '01HX'], ['Cache-Control', 'private, no-cache'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html><html><head><title>Password protected site</title></head><body><form method="POST"><input type="password" name="password"></form></body></html>' }))
    return { url: `https://deploy-preview-12--shop.netlify.app:${port}/.netlify/functions/cart`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['netlify', null], layer: ['netlify'], mustSay: [/401/, /password|Visitor access/i] } }
