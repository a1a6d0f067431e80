export default { id: 'grafana-behind-nginx-csrf-403', source: 'grafana/grafana#76655', software: 'unknown', kind: 'readable-error',
  story: 'nginx sets the CORS headers for Grafana, errors too; the guard of Grafana then refuses a POST whose Origin is not its own: 403 origin not allowed, readable.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, h }) => {
      const s = [['Server', 'nginx/1.24.0'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization,content-type'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS']]
      if (method === 'OPTIONS') return { status: 204, headers: s }
      if (method === 'POST' && origin && !origin.includes('grafana')) return { status: 403, headers: [...s, ['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'deny']], body: 'origin not allowed\n' }
      return { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://grafana.example.com:${port}/api/folders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer glsa_x', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge'], fixFor: ['nginx', null], mustSay: [/403/, /origin not allowed/] } }
