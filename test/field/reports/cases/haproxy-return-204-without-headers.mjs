export default { id: 'haproxy-return-204-without-headers', source: 'HAProxy documentation, http-response does not run on what http-request return answers; http-after-response does', software: 'haproxy', kind: 'preflight',
  story: 'http-request return status 204 answers OPTIONS; http-response set-header puts the headers on the backend alone.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (method === 'OPTIONS') return { status: 204, headers: [] }
      return { status: url.startsWith('/api/items') ? 200 : 404, headers: [['server', 'gunicorn'], ['content-type', 'application/json'], ['access-control-allow-origin', 'https://app.example.com'], ['access-control-allow-headers', 'authorization'], ['vary', 'Origin']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['haproxy', null], mustSay: [/204/] } }
