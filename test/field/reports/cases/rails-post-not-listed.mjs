import { PAGE, rackCors } from '../lib.mjs'
export default { id: 'rails-post-not-listed', source: 'cyu/rack-cors#113', software: 'rails', kind: 'list',
  story: 'The resource of rack-cors lists :get alone; POST of JSON gets 200 without any header.',
  async start(t) {
    const h = rackCors({ origin: PAGE, resource: () => ['GET'], exists: (p) => p === '/api/v1/messages' })
    const { port } = await t.serve(h, { plain: true })
    return { url: `http://api.example.com:${port}/api/v1/messages`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-elsewhere'], fixFor: ['rails', null], layer: ['rails', null], mustSay: [/POST/] } }
