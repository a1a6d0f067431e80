export default { id: 'servicenow-asks-options-for-a-login', source: 'ServiceNow community, CORS rules for the REST API', software: 'unknown', kind: 'auth',
  story: 'No CORS rule stands in ServiceNow: OPTIONS of the Table API is 401 in its JSON.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 401, headers: [['Server', 'snow_adc'], ['X-Is-Logged-In', 'false'], ['X-Transaction-ID', 'abc'], ['WWW-Authenticate', 'BASIC realm="Service-now"'], ['Set-Cookie', 'glide_user_route=glide.1; HttpOnly; Path=/'], ['Content-Type', 'application/json;charset=UTF-8']], body: '{"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"},"status":"failure"}' }))
    return { url: `https://acme.service-now.com:${port}/api/now/table/incident`, args: ['-H', 'Authorization: Basic eDp5', '-H', 'Accept: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['cors-not-configured'], fixFor: [null], layer: [null], mustNotSay: [/add_header|cors\(\)/] } }
