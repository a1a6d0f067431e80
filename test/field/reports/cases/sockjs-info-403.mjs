import { PAGE, spring, springInvalid } from '../lib.mjs'
export default { id: 'sockjs-info-403', source: 'spring-projects/spring-framework, AbstractSockJsService', software: 'spring', kind: 'origin',
  story: 'The endpoint of SockJS has a list of origins of its own: /ws/info is 403 "Invalid CORS request" for the page, while the REST API allows it.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin
      if (q.url.startsWith('/ws/')) {
        if (o) return springInvalid(r)
        const b = '{"entropy":-1409,"origins":["*:*"],"cookie_needed":true,"websocket":true}'
        r.writeHead(200, { ...spring, 'Content-Type': 'application/json;charset=UTF-8', 'Content-Length': b.length }); return r.end(b)
      }
      if (o && o !== PAGE) return springInvalid(r)
      const b = JSON.stringify({ timestamp: '2024-05-02T10:11:12.131+00:00', status: 404, error: 'Not Found', path: q.url })
      r.writeHead(404, { ...spring, ...(o ? { 'Access-Control-Allow-Origin': o, 'Access-Control-Allow-Credentials': 'true' } : {}), 'Content-Type': 'application/json', 'Content-Length': b.length }); r.end(b)
    }, '/ws/info?t=1717000000000', ['--credentials', 'include'])
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'blocked-at-edge', 'wrong-url', 'error-response-without-cors'], fixFor: ['spring', null], layer: ['spring'], mustSay: [/app\.example\.com/], mustNotSay: [/setAllowedOrigin(s|Patterns)\("\*"\)/] } }
