export default { id: 'apache-uri-too-long-414', source: 'Apache HTTP Server documentation, LimitRequestLine', software: 'apache', kind: 'error',
  story: 'The filter of the list is sent as a query of ten thousand characters: Apache answers 414 by itself, bare; short queries have the headers of the application.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ url, origin }) => {
      const own = [['Server', 'Apache/2.4.57 (Debian)'], ...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin']]
      if (url.length > 8190) return { status: 414, headers: [['Server', 'Apache/2.4.57 (Debian)'], ['Content-Type', 'text/html; charset=iso-8859-1'], ['Connection', 'close']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>414 Request-URI Too Long</title>\n</head><body>\n<h1>Request-URI Too Long</h1>\n<p>The requested URL\'s length exceeds the capacity\nlimit for this server.<br />\n</p>\n<hr>\n<address>Apache/2.4.57 (Debian) Server at api.example.com Port 443</address>\n</body></html>\n' }
      return { status: url.startsWith('/api/list') ? 200 : 404, headers: [...own, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/list?ids=${'12345,'.repeat(1700)}` }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes', 'blocked-at-edge'], fixFor: ['apache', null], layer: ['apache'], mustSay: [/414/] } }
