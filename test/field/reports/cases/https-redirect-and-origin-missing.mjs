export default { id: 'https-redirect-and-origin-missing', source: 'pair: http address and a list without the page', software: 'unknown', kind: 'pair',
  story: 'The page calls http, which is redirected to https; there the page is not on the list.',
  async start(t) {
    let at
    const { port } = await t.serve(({ h, url, origin, method }) => h[':scheme'] === 'http'
      ? { status: 308, headers: [['Server', 'Caddy'], ['Location', `https://api.example.com:${at}${url}`]] }
      : { status: method === 'OPTIONS' ? 204 : 200, headers: [['Vary', 'Origin'], ...(origin === 'http://localhost:3000' ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: method === 'OPTIONS' ? '' : '{}' }, { mixed: true })
    at = port
    return { url: `http://api.example.com:${port}/v1/me` }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.https-upgrade', 'origin-not-allowed'], fixFor: [null, 'caddy'], mustSay: [/https:\/\/api\.example\.com/, /http:\/\/app\.example\.com/] } }
