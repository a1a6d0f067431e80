export default { id: 'netlify-function-bare', source: 'netlify/cli, functions and CORS', software: 'netlify', kind: 'no-rule',
  story: 'A Netlify function returns no CORS header; _headers does not reach functions.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => ({ status: url.startsWith('/.netlify/functions/hello') ? 200 : 404, headers: [['Server', 'Netlify'], ['X-Nf-Request-Id', '01HZX0000000000000000000AB'], ['Cache-Status', '"Netlify Durable"; fwd=bypass'], ['Age', '0'], ['Content-Type', 'application/json']], body: '{"ok":1}' }))
    return { url: `https://shop.netlify.app:${port}/.netlify/functions/hello`, args: ['-H', 'content-type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'request-header-not-allowed.content-type-on-get'], neverCertain: ['origin-not-allowed'], fixFor: ['netlify', null], layer: ['netlify'], mustSay: [/function/i] } }
