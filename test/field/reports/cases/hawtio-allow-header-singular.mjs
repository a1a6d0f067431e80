export default { id: 'hawtio-allow-header-singular', source: 'hawtio/hawtio#2374', software: 'unknown', kind: 'header',
  story: 'The CORS filter writes its list under Access-Control-Allow-Header; browsers read Access-Control-Allow-Headers alone.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'], ['Access-Control-Allow-Header', 'Content-Type'], ['Access-Control-Max-Age', '3600']]
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['Content-Length', '0']] }
      return { status: url.startsWith('/hawtio/jolokia') ? 200 : 404, headers: [...c, ['Content-Type', 'application/json']], body: '{"status":200}' }
    }, { plain: true })
    return { url: `http://amq.example.com:${port}/hawtio/jolokia`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"type":"version"}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/content-type/i, /Access-Control-Allow-Header\b(?!s)/i] } }
