export default { id: 'dev-domain-is-https-alone', source: 'matsuu/aws-isucon#12, .dev on the HSTS preload list', software: 'unknown', kind: 'hsts',
  story: 'The API is called http://api.ourteam.dev; browsers know that .dev is https alone and never send http.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }), { plain: true })
    return { url: `http://api.ourteam.dev:${port}/v1/items` }
  },
  expect: { outcome: ['inconclusive', 'blocked', 'unreachable'], mustSay: [/HSTS/, /https:\/\/api\.ourteam\.dev/], fixFor: [null] } }
