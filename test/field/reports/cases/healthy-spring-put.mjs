import { PAGE, spring, springInvalid } from '../lib.mjs'
export default { id: 'healthy-spring-put', source: 'spring-projects/spring-framework, DefaultCorsProcessor', software: 'spring', kind: 'healthy',
  story: 'Spring with a right list refuses made-up methods, headers and other origins 403 "Invalid CORS request"; the PUT of the page passes.',
  async start(t) {
    const H = ['content-type', 'authorization']
    return t.raw((q, r) => {
      const o = q.headers.origin, m = q.headers['access-control-request-method'], pre = q.method === 'OPTIONS' && o && m, rh = (q.headers['access-control-request-headers'] ?? '').split(',').map((x) => x.trim()).filter(Boolean)
      if (o && (o !== PAGE || !['GET', 'PUT'].includes(pre ? m : q.method))) return springInvalid(r)
      if (pre) {
        const ok = rh.filter((x) => H.includes(x))
        if (rh.length && !ok.length) return springInvalid(r)
        r.writeHead(200, { ...spring, 'Access-Control-Allow-Origin': o, 'Access-Control-Allow-Methods': 'GET,PUT', ...(ok.length ? { 'Access-Control-Allow-Headers': ok.join(', ') } : {}), 'Access-Control-Allow-Credentials': 'true', 'Access-Control-Max-Age': '1800', 'Content-Length': 0 }); return r.end()
      }
      r.writeHead(q.url.startsWith('/api/orders') ? 200 : 404, { ...spring, ...(o ? { 'Access-Control-Allow-Origin': o, 'Access-Control-Allow-Credentials': 'true' } : {}), 'Content-Type': 'application/json', 'Content-Length': 2 }); r.end('{}')
    }, '/api/orders/7', ['-X', 'PUT', '--credentials', 'include', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '--data', '{}', '--send-unsafe'])
  },
  expect: { outcome: 'allowed', causes: ['none'], layer: ['spring'] } }
