export default { id: 'flask-cors-other-resource', source: 'corydolphin/flask-cors, resources', software: 'flask', kind: 'path',
  story: 'CORS(app, resources={r"/api/*": …}) does not cover /auth/login; the preflight there is 200 with Allow alone.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, method }) => {
      const id = [['Server', 'Werkzeug/3.0.3 Python/3.11.9']]
      const cors = url.startsWith('/api/') && origin ? [['Access-Control-Allow-Origin', 'http://app.example.com'], ...(preflight ? [['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT']] : [])] : []
      if (!['/auth/login', '/api/items'].includes(url)) return { status: 404, headers: [...id, ['Content-Type', 'text/html; charset=utf-8'], ...cors], body: '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.</p>\n' }
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ['Content-Type', 'text/html; charset=utf-8'], ['Allow', url === '/auth/login' ? 'OPTIONS, POST' : 'GET, HEAD, OPTIONS'], ...cors] }
      if (url === '/auth/login' && method !== 'POST') return { status: 405, headers: [...id, ['Allow', 'OPTIONS, POST'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html>\n<html lang=en>\n<title>405 Method Not Allowed</title>\n<h1>Method Not Allowed</h1>\n<p>The method is not allowed for the requested URL.</p>\n' }
      return { status: 200, headers: [...id, ['Content-Type', 'application/json'], ...cors], body: '{}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/auth/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled', 'wrong-url'], fixFor: ['flask'], layer: ['flask'] } }
