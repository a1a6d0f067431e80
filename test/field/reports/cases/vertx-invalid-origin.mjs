export default { id: 'vertx-invalid-origin', source: 'vert-x3/vertx-web, CorsHandlerImpl (fail(403, "CORS Rejected - Invalid origin")); as the real 4.5 answers', software: 'unknown', kind: 'origin',
  story: 'CorsHandler of Vert.x names another page: OPTIONS and GET are 403 CORS Rejected - Invalid origin, and bare.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      if (origin && origin !== 'https://other.example.com') return { status: 403, headers: [], body: 'CORS Rejected - Invalid origin' }
      const c = origin ? [['access-control-allow-credentials', 'true'], ['access-control-allow-origin', origin]] : []
      return preflight ? { status: 204, headers: [['content-length', '0'], ...c, ['access-control-allow-methods', 'GET,PUT']] } : { status: 200, headers: c, body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-X', 'PUT', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: [null], mustSay: [/Invalid origin/] } }
