export default { id: 'apache-set-and-always-set', source: 'Apache HTTP Server documentation, mod_headers, always: two tables, a header in both is sent twice', software: 'apache', kind: 'twice',
  story: 'Header set in .htaccess and Header always set in the virtual host: a good status has both, an error one.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = ['Server', 'Apache/2.4.58 (Ubuntu)']
      const a = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin']]
      if (!url.startsWith('/api/')) return { status: 404, headers: [s, a[0], ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<hr>\n<address>Apache/2.4.58 (Ubuntu) Server at api.example.com Port 443</address>\n</body></html>' }
      if (method === 'OPTIONS') return { status: 204, headers: [s, a[0], a[0], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET, POST']] }
      return { status: 200, headers: [s, a[0], a[0], ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['apache', null], layer: ['apache'], mustNotSay: [/^\s*1\. Two layers send the header\. /m] } }
