export default { id: 'micronaut-jetty-400-bare', source: 'micronaut-projects/micronaut-servlet#220', software: 'unknown', kind: 'error',
  story: 'Micronaut on Jetty: a body that fails validation is answered 400 without the headers that every good answer has.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, url }) => {
      const ok = origin === 'http://app.example.com'
      const cors = ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']] : []
      const s = ['Server', 'Jetty(9.4.35.v20201120)']
      if (preflight) return ok ? { status: 200, headers: [s, ...cors, ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Max-Age', '1800'], ['Content-Length', '0']] } : { status: 405, headers: [s, ['Allow', 'POST'], ['Content-Type', 'application/json']], body: '{"message":"Method Not Allowed"}' }
      if (!url.startsWith('/switches/create')) return { status: 404, headers: [s, ...cors, ['Content-Type', 'application/json']], body: '{"message":"Page Not Found"}' }
      if (method === 'POST') return { status: 400, headers: [s, ['Content-Type', 'application/json']], body: '{"message":"Bad Request","logref":null,"path":null,"_embedded":{"errors":[{"message":"dto.ip: size must be between 2 and 100"}]}}' }
      return { status: 405, headers: [s, ...cors, ['Allow', 'POST'], ['Content-Type', 'application/json']], body: '{"message":"Method Not Allowed"}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/switches/create`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"ip":""}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-after-routes', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/400/, /dto\.ip/], mustNotSay: [/CorsFilter|CrossOrigin/] } }
