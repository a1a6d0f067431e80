export default { id: 'express-callback-error-500', source: 'benedict-armstrong/presio#102', software: 'express', kind: 'origin',
  story: 'The origin callback answers with an Error: 500 and "Not allowed by CORS" for a page that is not in the list.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight }) => {
      const x = ['X-Powered-By', 'Express']
      if (origin && origin !== 'http://localhost:3000')
        return { status: 500, headers: [x, ['Content-Security-Policy', "default-src 'none'"], ['X-Content-Type-Options', 'nosniff'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Error: Not allowed by CORS<br> &nbsp; &nbsp;at origin (/app/server.js:14:16)</pre>\n</body>\n</html>\n' }
      const cors = origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [x, ...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Content-Length', '0']] }
      return { status: url === '/api/items' ? 200 : 404, headers: [x, ...cors, ['Content-Type', 'application/json; charset=utf-8'], ['ETag', 'W/"2-l9Fw4VUO7kr8CvBlt4zaMCqXZ0w"']], body: '[]' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/items` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['error-response-without-cors', 'gateway-error', 'cors-not-configured'], fixFor: ['express', null], layer: ['express'], mustSay: [/http:\/\/app\.example\.com/] } }
