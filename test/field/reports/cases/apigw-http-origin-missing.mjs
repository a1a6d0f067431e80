export default { id: 'apigw-http-origin-missing', source: 'Amazon API Gateway documentation, CORS for HTTP APIs', software: 'api-gateway-http', kind: 'origin',
  story: 'The CORS configuration of the HTTP API names another site: OPTIONS is 204 without any header, the answers are bare.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url, method }) => {
      const a = ['Apigw-Requestid', 'aBcDeFgHiJk='], cors = origin === 'https://www.example.com' ? [['access-control-allow-origin', origin]] : []
      if (method === 'OPTIONS') return { status: 204, headers: [a, ...cors, ...(cors.length && preflight ? [['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization'], ['access-control-max-age', '300']] : [])] }
      return { status: url === '/items' ? 200 : 404, headers: [a, ['Content-Type', 'application/json'], ...cors], body: url === '/items' ? '[]' : '{"message":"Not Found"}' }
    })
    return { url: `https://abc123.execute-api.eu-west-1.amazonaws.com:${port}/items`, args: ['-H', 'authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: ['api-gateway-http', null], layer: ['api-gateway-http'], mustSay: [/AllowOrigins|allow origins|cors-configuration|CorsConfiguration/i] } }
