export default { id: 'web-worker-of-a-cdn-module', source: 'Stack Overflow, module worker chunk of a CDN: 200 of the index in place of it', software: 'unknown', kind: 'page',
  story: 'A module chunk of an older build is asked of the CDN: the fallback of the single page application answers 200 with its index, which has the header of CORS.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', url.endsWith('.js') && !url.includes('abc123') ? 'text/javascript' : 'text/html']], body: '<!doctype html><html><head><title>App</title></head><body><div id="root"></div></body></html>' }))
    return { url: `https://cdn.example.com:${port}/assets/chunk-abc123.js`, args: ['--as', 'module'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'cross-origin-resource-policy'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], mustSay: [/text\/html/], mustNotSay: [/Cross-Origin-Resource-Policy: cross-origin/] } }
