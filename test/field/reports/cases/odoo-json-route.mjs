export default { id: 'odoo-json-route', source: 'odoo/odoo, http.route cors', software: 'unknown', kind: 'no-rule',
  story: 'Odoo serves by Werkzeug and is no Flask application: a route without cors="*" has no CORS, OPTIONS on it is 405.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: method === 'OPTIONS' ? 405 : 200, headers: [['Server', 'Werkzeug/2.0.2 Python/3.10.12'], ['Set-Cookie', 'session_id=ab12; Expires=Sat, 01-Mar-2025 10:00:00 GMT; HttpOnly; Path=/'], ['Content-Type', method === 'OPTIONS' ? 'text/html' : 'application/json; charset=utf-8'], ...(method === 'OPTIONS' ? [['Allow', 'POST']] : [])], body: method === 'OPTIONS' ? '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<title>405 Method Not Allowed</title>\n<h1>Method Not Allowed</h1>\n<p>The method is not allowed for the requested URL.</p>\n' : '{"jsonrpc":"2.0","id":null,"result":[]}' }), { plain: true })
    return { url: `http://odoo.example.com:${port}/my/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], layer: [null, 'flask'], mustNotSay: [/flask_cors/] } }
