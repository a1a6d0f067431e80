export default { id: 'apache-proxy-503', source: 'Apache HTTP Server, mod_proxy, 503', software: 'apache', kind: 'gateway',
  story: 'The worker of mod_proxy is in error state: Apache answers 503 as its own page, bare; the static paths are well.',
  async start(t) {
    const { port } = await t.serve(({ url, preflight }) => {
      const id = [['Server', 'Apache/2.4.62 (Debian)']]
      if (!url.startsWith('/api')) return { status: url === '/' ? 200 : 404, headers: [...id, ['Content-Type', 'text/html']], body: '<html><body>It works</body></html>' }
      return { status: 503, headers: [...id, ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>503 Service Unavailable</title>\n</head><body>\n<h1>Service Unavailable</h1>\n<p>The server is temporarily unable to service your\nrequest due to maintenance downtime or capacity\nproblems. Please try again later.</p>\n<hr>\n<address>Apache/2.4.62 (Debian) Server at api.example.com Port 443</address>\n</body></html>\n' }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['apache', null], layer: ['apache'], mustSay: [/\b503\b/] } }
