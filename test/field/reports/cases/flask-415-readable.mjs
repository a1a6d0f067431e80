const page = 'https://app.example.com'
export default { id: 'flask-415-readable', source: 'Stack Overflow, Flask 2.1: 415 Did not attempt to load JSON data', software: 'flask', kind: 'app',
  story: 'The page posts JSON as text/plain, to avoid the preflight: Flask answers 415, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, h }) => {
      const w = [['Server', 'Werkzeug/3.0.3 Python/3.12.3']]
      const cors = origin === page ? [['Access-Control-Allow-Origin', page], ['Vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 200, headers: [...w, ['Allow', 'OPTIONS, POST'], ...cors, ['Access-Control-Allow-Methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT']] }
      if (method === 'POST' && !/json/.test(h['content-type'] ?? '')) return { status: 415, headers: [...w, ['Content-Type', 'text/html; charset=utf-8'], ...cors], body: "<!doctype html>\n<html lang=en>\n<title>415 Unsupported Media Type</title>\n<h1>Unsupported Media Type</h1>\n<p>Did not attempt to load JSON data because the request Content-Type was not &#39;application/json&#39;.</p>\n" }
      return { status: 405, headers: [...w, ['Allow', 'OPTIONS, POST'], ...cors], body: '' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: text/plain', '--data', '{"a":1}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['method-not-allowed', 'wrong-url'], fixFor: ['flask', null], layer: ['flask', null], mustSay: [/415/, /JSON data/] } }
