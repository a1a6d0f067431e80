export default { id: 'zscaler-redirects-the-preflight', source: 'DataBiosphere/data-explorer#259', software: 'unknown', kind: 'proxy',
  story: 'The gateway of the company wants to know who sits there and redirects every request of a new host, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => ({ status: 307, headers: [['Location', `https://gateway.zscaler.net:443/auD?origurl=http%3A%2F%2F${encodeURIComponent(h.host)}${encodeURIComponent(url)}&_ordtok=x`], ['Cache-Control', 'no-store,no-cache'], ['Pragma', 'no-cache'], ['Content-Type', 'text/html'], ['P3P', 'CP="NOI ADM DEV PSAi COM NAV OUR OTR STP IND DEM"'], ['Set-Cookie', '_sm_au_d=1; path=/; domain=api.example.com'], ['Server', 'Zscaler/6.2']] }), { plain: true })
    return { url: `http://api.example.com:${port}/api/facets`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'], resolve: ['gateway.zscaler.net:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'blocked-at-edge', 'preflight-redirected'], neverCertain: ['cors-not-configured'], fixFor: [null], mustSay: [/gateway\.zscaler\.net|company|network/i], mustNotSay: [/nginx|Express/] } }
