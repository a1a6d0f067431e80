export default { id: 'traefik-basic-auth-options', source: 'traefik/traefik#1019', software: 'traefik', kind: 'preflight-auth',
  story: 'basicAuth of Traefik asks OPTIONS for a password: 401 in plain text; the application behind has CORS.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, origin, h, url }) => method === 'OPTIONS' || !h.authorization
      ? { status: 401, headers: [['Content-Type', 'text/plain'], ['Www-Authenticate', 'Basic realm="traefik"']], body: '401 Unauthorized\n' }
      : { status: url.startsWith('/v1/items') ? 200 : 404, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Content-Type', 'application/json'], ['Vary', 'Origin']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Basic eDp4'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['traefik', null], layer: ['traefik', null], mustSay: [/401/, /OPTIONS/], mustNotSay: [/remove (the )?basicAuth/i] } }
