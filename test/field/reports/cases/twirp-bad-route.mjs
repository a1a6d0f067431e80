export default { id: 'twirp-bad-route', source: 'twitchtv/twirp#210 and its kind', software: 'go', kind: 'preflight',
  story: 'Twirp takes POST alone: OPTIONS is 404 bad_route and says which method it wants.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (method !== 'POST') return { status: 404, headers: [['Content-Type', 'application/json']], body: `{"code":"bad_route","msg":"unsupported method \\"${method}\\" (only POST is allowed)","meta":{"twirp_invalid_route":"${method} ${url}"}}` }
      return { status: 200, headers: [['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/twirp/example.Haberdasher/MakeHat`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url', 'cors-not-configured', 'method-not-allowed'], fixFor: ['go', null], layer: ['go', null], mustSay: [/404/, /OPTIONS/] } }
