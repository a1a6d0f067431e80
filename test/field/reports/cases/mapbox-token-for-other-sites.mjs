export default { id: 'mapbox-token-for-other-sites', source: 'Mapbox documentation, URL restrictions of a token', software: 'third-party', kind: 'refused',
  story: 'The token is restricted to other addresses: 403 {"message":"Forbidden"} with *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Access-Control-Allow-Origin', '*'], ['Server', 'CloudFront'], ['X-Cache', 'Error from cloudfront'], ['Via', '1.1 a.cloudfront.net (CloudFront)'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"message":"Forbidden"}' }))
    return { url: `https://api.mapbox.com:${port}/styles/v1/mapbox/streets-v12?access_token=pk.x` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'blocked-at-edge'], maxConfidence: 'likely', neverCertain: ['blocked-at-edge'], fixFor: [null, 'cloudfront'], mustSay: [/403/] } }
