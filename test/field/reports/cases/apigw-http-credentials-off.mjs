export default { id: 'apigw-http-credentials-off', source: 'Amazon API Gateway documentation, HTTP API CORS, allowCredentials', software: 'api-gateway-http', kind: 'credentials',
  story: 'The CORS configuration of the HTTP API names the page; AllowCredentials is off, and the headers that the Lambda sends are ignored.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, url }) => {
      const b = [['Apigw-Requestid', 'aBcDeFgHiJk=']], c = origin === A ? [['access-control-allow-origin', A]] : []
      if (preflight) return { status: 204, headers: [...c, ...(c.length ? [['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'content-type']] : []), ...b] }
      return { status: url.startsWith('/me') ? 200 : 404, headers: [['Content-Type', 'application/json'], ...c, ...b], body: url.startsWith('/me') ? '{}' : '{"message":"Not Found"}' }
    })
    return { url: `https://abc123.execute-api.eu-west-1.amazonaws.com:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: ['api-gateway-http', null], layer: ['api-gateway-http'], mustSay: [/AllowCredentials|allow_credentials|Allow-Credentials/i] } }
