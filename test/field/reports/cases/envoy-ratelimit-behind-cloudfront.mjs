const page = 'https://app.example.com'
export default { id: 'envoy-ratelimit-behind-cloudfront', source: 'envoyproxy/envoy, 429 of the rate limit filter stands before the CORS filter of the route', software: 'envoy', kind: 'limit',
  story: 'CloudFront, Envoy, application: Envoy limits GETs and answers 429 bare with x-envoy-ratelimited; preflights and other paths are right.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const cf = [['Via', '1.1 7c0ad2c0.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA60-P5'], ['X-Amz-Cf-Id', 'a'], ['server', 'envoy']]
      const cors = origin === page ? [['access-control-allow-origin', page], ['vary', 'Origin']] : [['vary', 'Origin']]
      if (preflight) return { status: 200, headers: [...cf, ['X-Cache', 'Miss from cloudfront'], ...cors, ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization'], ['x-envoy-upstream-service-time', '1']] }
      if (url.startsWith('/v1/search')) return { status: 429, headers: [...cf, ['X-Cache', 'Error from cloudfront'], ['x-envoy-ratelimited', 'true'], ['Content-Type', 'text/plain']], body: '' }
      return { status: 404, headers: [...cf, ['X-Cache', 'Error from cloudfront'], ...cors, ['x-envoy-upstream-service-time', '2'], ['Content-Type', 'application/json']], body: '{"detail":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/v1/search?q=a`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes'], fixFor: ['envoy', null], layer: ['envoy', 'cloudfront'], mustSay: [/429/] } }
