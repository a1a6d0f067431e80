export default { id: 'netlify-no-such-site', source: 'Netlify, Not Found - Request ID', software: 'netlify', kind: 'wrong-url',
  story: 'No site has this name: 404 in plain text to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Server', 'Netlify'], ['Content-Type', 'text/plain; charset=utf-8'], ['X-Nf-Request-Id', '01JD6Y8Q5V2X0R7T3N9M4K1B6C']], body: 'Not Found - Request ID: 01JD6Y8Q5V2X0R7T3N9M4K1B6C' }))
    return { url: `https://shop-functions-old.netlify.app:${port}/.netlify/functions/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: ['netlify', null], layer: ['netlify'], mustSay: [/404/, /site/i] } }
