export default { id: 'tomcat-behind-nginx-401', source: 'Stack Overflow, web.xml security-constraint and OPTIONS, 401 (Tomcat behind nginx)', software: 'unknown', kind: 'preflight-auth',
  story: 'nginx hands everything to Tomcat, whose security constraint asks OPTIONS for a password: the page is that of Tomcat, the Server header that of nginx.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ h, origin, url }) => {
      const id = [['Server', 'nginx/1.24.0']]
      const own = origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []
      const page = (status, name) => `<!doctype html><html lang="en"><head><title>HTTP Status ${status} – ${name}</title></head><body><h1>HTTP Status ${status} – ${name}</h1><hr class="line" /><p><b>Type</b> Status Report</p><hr class="line" /><h3>Apache Tomcat/9.0.85</h3></body></html>`
      if (!h.authorization) return { status: 401, headers: [...id, ['WWW-Authenticate', 'Basic realm="orders"'], ['Cache-Control', 'private'], ['Content-Type', 'text/html;charset=utf-8'], ['Content-Language', 'en']], body: page(401, 'Unauthorized') }
      return url.startsWith('/orders') ? { status: 200, headers: [...id, ...own, ['Content-Type', 'application/json;charset=UTF-8']], body: '[]' } : { status: 404, headers: [...id, ...own, ['Content-Type', 'text/html;charset=utf-8']], body: page(404, 'Not Found') }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: ['nginx', null], mustSay: [/401/, /OPTIONS/, /Tomcat|behind/] } }
