export default { id: 'octoprint-without-credentials', source: 'OctoPrint/OctoPrint#4174', software: 'unknown', kind: 'credentials',
  story: 'With allowCrossOrigin OctoPrint reflects the origin and never allows credentials; the page logs in with cookies.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh }) => {
      const c = origin ? [['Access-Control-Allow-Origin', origin]] : []
      if (method === 'OPTIONS') return { status: 200, headers: [['Allow', 'POST, OPTIONS'], ...c, ['Access-Control-Allow-Methods', 'POST, OPTIONS'], ['Access-Control-Max-Age', '0'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Content-Type', 'text/html; charset=utf-8']] }
      return { status: method === 'POST' ? 200 : 405, headers: [['Content-Type', method === 'POST' ? 'application/json' : 'text/html; charset=utf-8'], ...c, ['X-Robots-Tag', 'noindex, nofollow, noimageindex'], ['Cache-Control', 'no-store']], body: method === 'POST' ? '{"name":"charlie"}' : '<!doctype html>\n<html lang=en>\n<title>405 Method Not Allowed</title>\n<h1>Method Not Allowed</h1>\n<p>The method is not allowed for the requested URL.</p>\n' }
    }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://octopi.example.com:${port}/api/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['flask', null], mustSay: [/Access-Control-Allow-Credentials/] } }
