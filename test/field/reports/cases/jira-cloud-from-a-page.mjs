export default { id: 'jira-cloud-from-a-page', source: 'floralvikings/jira-connector#239', software: 'third-party', kind: 'no-cors',
  story: 'Jira Cloud has no CORS for pages of others with basic authentication: the call belongs on a server.',
  async start(t) {
    const id = [['Server', 'AtlassianEdge'], ['Atl-Traceid', 'a1b2'], ['Atl-Request-Id', 'a-b-c'], ['X-Arequestid', 'a'], ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload'], ['Vary', 'Accept-Encoding'], ['X-Content-Type-Options', 'nosniff']]
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 200, headers: [...id, ['Allow', 'HEAD,GET,OPTIONS'], ['Content-Type', 'application/vnd.sun.wadl+xml']], body: '<application/>' } : { status: 401, headers: [...id, ['WWW-Authenticate', 'OAuth realm="https%3A%2F%2Facme.atlassian.net"'], ['Content-Type', 'application/json;charset=UTF-8']], body: '{"errorMessages":["You do not have the permission to see the specified issue."],"errors":{}}' })
    return { url: `https://acme.atlassian.net:${port}/rest/api/3/issue/A-1`, args: ['-H', 'Authorization: Basic eDp5'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/not yours|own server|proxy/i] } }
