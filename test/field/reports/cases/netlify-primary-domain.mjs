export default { id: 'netlify-primary-domain', source: 'Netlify documentation, primary domain redirects', software: 'netlify', kind: 'redirect',
  story: 'The primary domain is www: Netlify redirects the preflight of a function 301; on www the function allows the page.',
  async start(t) {
    const n = [['Server', 'Netlify'], ['X-Nf-Request-Id', '01HZ0000000000000000000000']]
    const far = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [...n, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    const { port } = await t.serve(({ url }) => ({ status: 301, headers: [...n, ['Location', `https://www.acme-example.com:${far.port}${url}`], ['Content-Type', 'text/plain; charset=utf-8']], body: `Redirecting to https://www.acme-example.com${url}\n` }))
    return { url: `https://acme-example.com:${port}/.netlify/functions/items`, args: ['-H', 'Authorization: Bearer x'], resolve: [`www.acme-example.com:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.www'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['netlify', null], layer: ['netlify'], mustSay: [/www\.acme-example\.com/] } }
