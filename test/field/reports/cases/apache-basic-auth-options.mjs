export default { id: 'apache-basic-auth-options', source: 'Stack Overflow, Apache, Require valid-user and OPTIONS', software: 'apache', kind: 'preflight-auth',
  story: 'Require valid-user covers OPTIONS; Header always set puts the CORS headers on the 401.',
  async start(t) {
    const { port } = await t.serve(({ h }) => {
      const s = [['Server', 'Apache/2.4.57 (Debian)'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS']]
      if (!h.authorization) return { status: 401, headers: [...s, ['WWW-Authenticate', 'Basic realm="API"'], ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>401 Unauthorized</title>\n</head><body>\n<h1>Unauthorized</h1>\n<p>This server could not verify that you\nare authorized to access the document\nrequested.</p>\n<hr>\n<address>Apache/2.4.57 (Debian) Server at api.example.com Port 443</address>\n</body></html>\n' }
      return { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed'], fixFor: ['apache'], layer: ['apache'], mustSay: [/401/, /OPTIONS/] } }
