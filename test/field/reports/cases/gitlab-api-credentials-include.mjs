export default { id: 'gitlab-api-credentials-include', source: 'gitlab-org/gitlab, config/application.rb, rack-cors for /api', software: 'third-party', kind: 'credentials',
  story: 'The API of GitLab answers every page with *; the client has credentials: include on, which its token does not need.',
  async start(t) {
    const { port } = await t.serve(({ method, acrh }) => {
      const s = [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'], ['Access-Control-Expose-Headers', 'Link, X-Total, X-Total-Pages, X-Per-Page, X-Page, X-Next-Page, X-Prev-Page, X-Gitlab-Blob-Id'], ['Access-Control-Max-Age', '7200']]
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['Access-Control-Allow-Headers', acrh ?? '']] }
      return { status: 200, headers: [...s, ['Content-Type', 'application/json'], ['Vary', 'Origin'], ['X-Gitlab-Meta', '{}'], ['X-Request-Id', '1'], ['X-Runtime', '0.03']], body: '[]' }
    })
    return { url: `https://gitlab.example.com:${port}/api/v4/projects`, args: ['-H', 'PRIVATE-TOKEN: x', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], neverCertain: ['origin-not-allowed', 'request-header-not-allowed'], fixFor: ['rails', 'nginx', null], mustSay: [/\*/, /send no credentials|omit/i] } }
