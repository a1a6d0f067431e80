export default { id: 'flask-cors-and-headers-add', source: 'corydolphin/flask-cors, README; Stack Overflow, Flask-CORS and response.headers.add in after_request', software: 'flask', kind: 'twice',
  story: 'CORS(app) of Flask-CORS and an after_request with headers.add write the same header: *, *.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight, acrh, url }) => {
      const s = [['Server', 'Werkzeug/3.0.3 Python/3.11.9']]
      const c = [['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Headers', acrh], ['Access-Control-Allow-Methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT']] : []), ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type,Authorization'], ['Access-Control-Allow-Methods', 'GET,PUT,POST,DELETE,OPTIONS']]
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['Content-Type', 'text/html; charset=utf-8'], ['Allow', 'GET, HEAD, OPTIONS'], ...c] }
      return url.startsWith('/items') ? { status: 200, headers: [...s, ['Content-Type', 'application/json'], ...c], body: '[]' } : { status: 404, headers: [...s, ['Content-Type', 'text/html; charset=utf-8'], ...c], body: '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>' }
    })
    return { url: `https://api.example.com:${port}/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['flask'], layer: ['flask'], mustSay: [/Flask-CORS|flask_cors/i, /after_request|headers\.add/] } }
