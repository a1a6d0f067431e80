export default { id: 'traefik-errors-drop-the-preflight', source: 'traefik/traefik#9976', software: 'traefik', kind: 'preflight',
  story: 'The errors middleware of Traefik stands before the one of headers: the preflight is answered 200 and empty, the request has its headers.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => preflight ? { status: 200, headers: [['Via', 'proxy A']] }
      : { status: 200, headers: [['Via', 'proxy A'], ['Content-Type', 'application/json'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin']], body: '[]' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/OPTIONS/, /200/] } }
