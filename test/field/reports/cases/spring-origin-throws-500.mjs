import { spring, springError } from '../lib.mjs'
export default { id: 'spring-origin-throws-500', source: 'jhipster/generator-jhipster#13856', software: 'spring', kind: 'origin-triggered',
  story: 'allowedOrigins("*") with allowCredentials(true) throws in the filter since Spring 5.3: 500 for every request that carries Origin, 200 without.',
  async start(t) {
    return t.raw((q, r) => {
      if (q.headers.origin) return springError(r, 500, 'Internal Server Error', q.url)
      if (q.url !== '/api/account') return springError(r, 404, 'Not Found', q.url)
      r.writeHead(200, { ...spring, 'Content-Type': 'application/json' }); r.end('{}')
    }, '/api/account', ['-H', 'content-type: application/json'])
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors.origin-triggered', 'preflight-failed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes', 'preflight-not-handled'], fixFor: ['spring', null], layer: ['spring'], mustSay: [/500/, /exception|error|log|throws/i] } }
