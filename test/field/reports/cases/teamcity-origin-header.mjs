export default { id: 'teamcity-origin-header', source: 'TeamCity documentation, CSRF protection and rest.cors.origins', software: 'unknown', kind: 'refused',
  story: 'TeamCity refuses a request whose Origin is not its own 403 in words; rest.cors.origins is not set.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => origin ? { status: 403, headers: [['TeamCity-Node-Id', 'MAIN_SERVER'], ['Content-Type', 'text/plain;charset=UTF-8']], body: `403 Forbidden: Responding with 403 status code due to failed CSRF check: request's "Origin" header value "${origin}" does not match Host/X-Forwarded-Host header values and CORS-allowed origins, consider adding the value to "rest.cors.origins" internal property\n` } : { status: 200, headers: [['TeamCity-Node-Id', 'MAIN_SERVER'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://teamcity.example.com:${port}/app/rest/builds` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'error-response-without-cors'], fixFor: [null], layer: [null], mustSay: [/rest\.cors\.origins/] } }
