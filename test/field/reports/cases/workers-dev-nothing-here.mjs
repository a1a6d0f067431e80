export default { id: 'workers-dev-nothing-here', source: 'Cloudflare documentation, workers.dev, There is nothing here yet', software: 'cloudflare', kind: 'wrong-url',
  story: 'The Worker was deployed under another name: the workers.dev host has none, and Cloudflare answers 404 There is nothing here yet.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/html; charset=UTF-8'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']], body: '<!DOCTYPE html><html lang="en"><head><title>There is nothing here yet</title></head><body><h1>There is nothing here yet</h1><p>If you expect something to be here, it may take some time. Please check back again later.</p></body></html>' }))
    return { url: `https://shop-api.acme.workers.dev:${port}/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: [null, 'cloudflare'], layer: ['cloudflare'], mustSay: [/404/, /nothing here/i], mustNotSay: [/export default \{\s*async fetch/] } }
