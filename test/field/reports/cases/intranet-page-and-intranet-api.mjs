export default { id: 'intranet-page-and-intranet-api', source: 'WICG/local-network-access, local to local is free', software: 'unknown', kind: 'local',
  story: 'Page and API both stand in the company network: no permission has to do with it, the API has no CORS.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET'], ['Content-Type', 'application/json']], body: '[]' }), { plain: true })
    return { page: 'http://portal.corp.example', pagePin: null, url: `http://hr.corp.example:${port}/api/people`, resolve: ['portal.corp.example:80:10.20.0.5'], args: ['--timeout', '2000'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['local-network-access'], fixFor: ['iis', 'aspnet', null], layer: ['iis', 'aspnet'], mustNotSay: [/local network access/i] } }
