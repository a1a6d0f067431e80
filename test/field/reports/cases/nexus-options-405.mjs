export default { id: 'nexus-options-405', source: 'sonatype/nexus-public and its kind, OPTIONS 405 of a repository', software: 'unknown', kind: 'options',
  story: 'A repository of Nexus takes GET, HEAD and PUT: OPTIONS is 405 in its HTML; the GET passes, bare.',
  async start(t) {
    const id = [['Server', 'Nexus/3.68.1-02 (OSS)'], ['X-Content-Type-Options', 'nosniff']]
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 405, headers: [...id, ['Allow', 'GET,HEAD'], ['Content-Type', 'text/html']], body: '<!DOCTYPE html><html lang="en"><head><title>405 - Nexus Repository Manager</title></head><body></body></html>' } : { status: 200, headers: [...id, ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://nexus.example.com:${port}/repository/npm/left-pad`, args: ['-H', 'Authorization: Basic eDp5'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], layer: [null] } }
