export default { id: 'apache-limit-refuses-options', source: 'Apache HTTP Server documentation, Require method', software: 'apache', kind: 'preflight-auth',
  story: '"Require method GET POST" of Apache refuses OPTIONS 403; the PHP behind sends CORS on GET.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const id = [['Server', 'Apache/2.4.62 (Debian)']]
      if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 403, headers: [...id, ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>403 Forbidden</title>\n</head><body>\n<h1>Forbidden</h1>\n<p>You don\'t have permission to access this resource.</p>\n<hr>\n<address>Apache/2.4.62 (Debian) Server at api.example.com Port 443</address>\n</body></html>\n' }
      return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/save.php`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'preflight-failed', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'blocked-at-edge', 'method-not-allowed', 'request-header-not-allowed'], fixFor: ['apache', 'php', null], layer: ['apache', null], mustSay: [/\b403\b/, /OPTIONS/] } }
