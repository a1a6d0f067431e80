export default { id: 'gunicorn-timeout-through-nginx', source: 'benoitc/gunicorn#1801 and its kind', software: 'nginx', kind: 'gateway',
  story: 'The worker of gunicorn is killed: 502 in the page of nginx for this call alone; OPTIONS is django-cors-headers and passes.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, url }) => {
      const s = ['Server', 'nginx/1.18.0 (Ubuntu)'], c = [['Vary', 'origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])]
      if (preflight) return { status: 200, headers: [s, ['Content-Type', 'text/html; charset=utf-8'], ...c, ['Access-Control-Allow-Headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['Access-Control-Allow-Methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['Access-Control-Max-Age', '86400']] }
      if (url.startsWith('/reports')) return { status: 502, headers: [s, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0 (Ubuntu)</center>\r\n</body>\r\n</html>\r\n' }
      return { status: 404, headers: [s, ['Content-Type', 'application/json'], ...c], body: '{"detail":"Not found."}' }
    })
    return { url: `https://api.example.com:${port}/reports/2024`, args: ['-H', 'Authorization: Token x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/502/] } }
