export default { id: 'jupyter-xsrf-403', source: 'jupyter/notebook#5430', software: 'unknown', kind: 'refused',
  story: 'Jupyter lets the page in by allow_origin; a POST without token is refused for its missing _xsrf, readable.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, url }) => {
      const id = [['Server', 'TornadoServer/6.4.1']]
      const c = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true']]
      const csp = [['Content-Security-Policy', "frame-ancestors 'self'; report-uri /api/security/csp-report; default-src 'none'"]]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ...csp, ...c, ['Access-Control-Allow-Headers', 'accept, content-type, authorization'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, PATCH, DELETE, OPTIONS']] }
      if (method === 'POST') return { status: 403, headers: [...id, ...csp, ...c, ['Content-Type', 'application/json']], body: '{"message": "\'_xsrf\' argument missing from POST", "reason": null}' }
      return { status: url.startsWith('/api') ? 200 : 404, headers: [...id, ...csp, ...c, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://lab.example.com:${port}/api/sessions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--credentials', 'include', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.csrf'], fixFor: [null], mustSay: [/\b403\b/, /xsrf|csrf/i] } }
