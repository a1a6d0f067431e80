import { PAGE, spring, springInvalid } from '../lib.mjs'
export default { id: 'spring-actuator-without-cors', source: 'Spring Boot documentation, management.endpoints.web.cors', software: 'spring', kind: 'coverage',
  story: 'addCorsMappings covers the controllers; the actuator has its own mapping and its own CORS properties.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin
      const pre = q.method === 'OPTIONS' && o && q.headers['access-control-request-method']
      if (q.url.startsWith('/actuator')) {
        if (pre) return springInvalid(r)
        r.writeHead(200, { Vary: spring.Vary, 'Content-Type': 'application/vnd.spring-boot.actuator.v3+json' }); return r.end('{"status":"UP"}')
      }
      if (o && o !== PAGE) return springInvalid(r)
      const c = o ? { 'Access-Control-Allow-Origin': o } : {}
      if (pre) { r.writeHead(200, { Vary: spring.Vary, ...c, 'Access-Control-Allow-Methods': 'GET,HEAD,POST', 'Access-Control-Allow-Headers': q.headers['access-control-request-headers'] ?? '', 'Access-Control-Max-Age': '1800', 'Content-Length': 0 }); return r.end() }
      const found = q.url === '/' || q.url.startsWith('/api')
      const body = found ? '{}' : JSON.stringify({ timestamp: '2026-11-01T10:11:12.131+00:00', status: 404, error: 'Not Found', path: q.url })
      r.writeHead(found ? 200 : 404, { Vary: spring.Vary, ...c, 'Content-Type': 'application/json' }); r.end(body)
    }, '/actuator/health', [])
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['origin-not-allowed', 'proxy-strips-headers'], fixFor: ['spring', null], layer: ['spring', null], mustSay: [/\/actuator\/health/] } }
