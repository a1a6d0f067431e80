export default { id: 'http-server-without-cors', source: 'http-party/http-server README, --cors', software: 'unknown', kind: 'no-rule',
  story: 'npx http-server without --cors serves a model to a page on another port: 200 and bare, whoever asks.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      if (!['GET', 'HEAD'].includes(method)) return { status: 405, headers: [['server', 'ecstatic-3.3.2']], body: '' }
      return url.startsWith('/model.json') || url === '/' ? { status: 200, headers: [['accept-ranges', 'bytes'], ['cache-control', 'max-age=3600'], ['last-modified', 'Mon, 06 May 2024 10:00:00 GMT'], ['etag', 'W/"7340033-512-2024"'], ['content-type', 'application/json; charset=UTF-8']], body: '{}' } : { status: 404, headers: [['content-type', 'text/html; charset=UTF-8']], body: '<!doctype html><html><head><title>Not found</title></head><body><h1>404</h1></body></html>' }
    }, { plain: true })
    return { page: 'http://localhost:5173', url: `http://localhost:${port}/model.json` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'local-network-access'], fixFor: [null], layer: [null], mustNotSay: [/npm install cors\b|add_header/] } }
