export default { id: 'flask-behind-proxy-http-slash', source: 'corydolphin/flask-cors#257 and its kind', software: 'flask', kind: 'redirect',
  story: 'TLS ends at a proxy that Flask does not trust: the slash redirect says http://, which an https page may not follow.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, h }) => {
      const w = [['Server', 'gunicorn'], ['Content-Type', 'text/html; charset=utf-8']], cors = origin ? [['Access-Control-Allow-Origin', 'https://app.example.com']] : []
      if (url === '/jobs') return { status: 308, headers: [...w, ['Location', `http://api.example.com:${port}/jobs/`], ...cors], body: '<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically' }
      if (url === '/jobs/') return { status: 200, headers: [['Server', 'gunicorn'], ['Content-Type', 'application/json'], ...cors], body: '[]' }
      return { status: 404, headers: [...w, ...cors], body: '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>' }
    }, { mixed: true })
    return { url: `https://api.example.com:${port}/jobs` }
  },
  expect: { outcome: 'blocked', causes: ['mixed-content', 'redirect-changes-origin.http-downgrade', 'redirect-changes-origin.trailing-slash'], fixFor: ['flask', null], layer: ['flask', null], mustSay: [/http:\/\//, /\/jobs\//, /X-Forwarded-Proto|ProxyFix|proxy/i] } }
