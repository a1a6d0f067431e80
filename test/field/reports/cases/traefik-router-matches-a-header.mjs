export default { id: 'traefik-router-matches-a-header', source: 'Traefik documentation, routers, rule Header(); traefik/traefik#5101', software: 'traefik', kind: 'options',
  story: 'The rule of the router is Host && Header(`X-Api-Version`, `2`): no router takes the preflight, 404 page not found.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h['x-api-version'] === '2'
      ? { status: 200, headers: [['Content-Type', 'application/json'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin']], body: '[]' }
      : { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'X-Api-Version: 2'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: ['traefik', null], layer: ['traefik', 'go', null], mustSay: [/OPTIONS/, /404/, /x-api-version/i, /header[^.]*\broute|\broute[^.]*header/i] } }
