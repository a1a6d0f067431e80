export default { id: 'jira-cloud-bare', source: 'Atlassian developer community, Jira Cloud REST API and CORS from an external page', software: 'third-party', kind: 'bare',
  story: 'A page calls Jira Cloud with an API token: the preflight is answered 200 without a header, the API is for servers and Forge.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      const a = [['Server', 'AtlassianEdge'], ['Atl-Traceid', '5d1f'], ['Atl-Request-Id', '5d1f'], ['Strict-Transport-Security', 'max-age=63072000; preload'], ['X-Content-Type-Options', 'nosniff'], ['X-Xss-Protection', '1; mode=block']]
      if (method === 'OPTIONS') return { status: 200, headers: [...a, ['Allow', 'HEAD,GET,OPTIONS']] }
      return h.authorization ? { status: 200, headers: [...a, ['Content-Type', 'application/json;charset=UTF-8'], ['Vary', 'Accept-Encoding']], body: '{"accountId":"1"}' } : { status: 401, headers: [...a, ['Content-Type', 'application/json;charset=UTF-8'], ['Www-Authenticate', 'OAuth realm="https%3A%2F%2Facme.atlassian.net"']], body: '{"errorMessages":["You are not authenticated."]}' }
    })
    return { url: `https://acme.atlassian.net:${port}/rest/api/3/myself`, args: ['-H', 'Authorization: Basic eDp5'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'wrong-url', 'preflight-requires-auth'], fixFor: [null], layer: [null], mustSay: [/proxy of your own|own server|server of your own/i] } }
