export default { id: 'mattermost-credentials-off', source: 'mattermost/mattermost#8687', software: 'unknown', kind: 'credentials',
  story: 'AllowCorsFrom of Mattermost names the page and CorsAllowCredentials is off: the login with cookies is refused.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrm, acrh }) => {
      const ok = origin === 'https://app.example.com'
      if (preflight) return { status: 204, headers: [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers'], ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Headers', acrh ?? '']] : [])] }
      return { status: 404, headers: [['X-Request-Id', 'k1'], ['X-Version-Id', '5.4.0.5.4.1'], ['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{"id":"api.context.404.app_error","message":"Sorry, we could not find the page.","status_code":404}' }
    })
    return { url: `https://chat.example.com:${port}/api/v4/users/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--credentials', 'include', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], neverCertain: ['wrong-url', 'cookie-not-sent'], fixFor: [null, 'go'], layer: [null, 'go'], mustSay: [/Access-Control-Allow-Credentials/] } }
