export default { id: 'public-api-without-cors', source: 'Rob--W/cors-anywhere README', software: 'third-party', kind: 'no-rule',
  story: 'An API of somebody else has no CORS at all and is not meant for pages: a proxy of their own is the way.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' ? { status: 405, headers: [['Allow', 'GET']] } : { status: url.startsWith('/quote') ? 200 : 404, headers: [['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.finance.example.net:${port}/quote?symbol=X` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/proxy|your own server|not yours/i], mustNotSay: [/Fix, (Express|Nginx)/, /no-cors["'`] (?!is|hides|never)/] } }
