export default { id: 'nginx-basic-auth-options', source: 'grafana/grafana#1830', software: 'nginx', kind: 'preflight-auth',
  story: 'auth_basic stands over the whole location: OPTIONS is 401 in nginx\' own page, without headers.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => {
      const s = ['Server', 'nginx/1.18.0 (Ubuntu)']
      if (!h.authorization) return { status: 401, headers: [s, ['Content-Type', 'text/html'], ['WWW-Authenticate', 'Basic realm="Restricted"']], body: '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx/1.18.0 (Ubuntu)</center>\r\n</body>\r\n</html>\r\n' }
      return { status: url.startsWith('/metrics/find') ? 200 : 404, headers: [s, ['Content-Type', 'application/json'], ...(url.startsWith('/metrics/find') ? [['Access-Control-Allow-Origin', 'http://grafana.example.com'], ['Access-Control-Allow-Methods', 'GET, OPTIONS'], ['Access-Control-Allow-Headers', 'origin, authorization, accept']] : [])], body: '[]' }
    }, { plain: true })
    return { page: 'http://grafana.example.com', url: `http://graphite.example.com:${port}/metrics/find?query=*`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['nginx'], layer: ['nginx'], mustSay: [/401/, /OPTIONS/], mustNotSay: [/remove (the )?auth_basic|auth_basic off;(?![^}]*OPTIONS)/i] } }
