export default { id: 'post-301-becomes-get', source: 'whatwg/fetch#150 and its kind', software: 'express', kind: 'redirect',
  story: 'A form is posted to an address that was moved 301: the browser goes on with GET, which the route does not know.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      const x = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      if (url === '/contact') return { status: 301, headers: [...x, ['Location', '/v2/contact'], ['Content-Type', 'text/plain; charset=utf-8']], body: 'Moved Permanently. Redirecting to /v2/contact' }
      if (url === '/v2/contact' && method === 'POST') return { status: 200, headers: [...x, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
      return { status: 404, headers: [...x, ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot ${method} ${url}</pre>\n</body>\n</html>\n` }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/contact`, args: ['-X', 'POST', '-H', 'content-type: application/x-www-form-urlencoded', '--data', 'a=1', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'redirect-changes-origin.post-to-get'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: ['express', null], layer: ['express'], mustSay: [/301/, /GET/] } }
