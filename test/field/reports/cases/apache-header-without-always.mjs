export default { id: 'apache-header-without-always', source: 'Apache documentation, mod_headers, always', software: 'apache', kind: 'bare-error',
  story: '"Header set" reaches no error: PHP answers 500 and the headers are gone; OPTIONS is answered by a rewrite.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const a = ['Server', 'Apache/2.4.57 (Debian)'], c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization']]
      if (method === 'OPTIONS') return { status: 200, headers: [a, ...c] }
      if (url === '/api/report.php') return { status: 500, headers: [a, ['X-Powered-By', 'PHP/8.1.2'], ['Content-Type', 'text/html; charset=UTF-8'], ['Connection', 'close']], body: '' }
      return { status: 404, headers: [a, ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n</body></html>\n' }
    })
    return { url: `https://api.example.com:${port}/api/report.php`, args: ['-H', 'authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-not-configured', 'cors-after-routes'], fixFor: ['apache', 'php', null], layer: ['apache', 'php'], mustSay: [/500/, /always|log/i] } }
