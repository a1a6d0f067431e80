export default { id: 'apollo-router-list-with-slash', source: 'apollographql/router#1448', software: 'unknown', kind: 'origin',
  story: 'router.yaml lists the origins with a slash at their end: the page gets the lists and no Allow-Origin.',
  async start(t) {
    const { port } = await t.serve(({ method, url, preflight }) => {
      const v = ['vary', 'origin, access-control-request-method, access-control-request-headers'], w = []
      if (preflight) return { status: 200, headers: [['access-control-allow-methods', 'GET,POST,OPTIONS'], ['access-control-allow-headers', 'content-type'], v, ...w] }
      if (method === 'POST' && url === '/') return { status: 200, headers: [['content-type', 'application/json'], v, ...w], body: '{"data":{}}' }
      return { status: url === '/' ? 400 : 404, headers: [v, ...w], body: '' }
    }, { plain: true })
    return { page: 'https://studio.apollographql.com', pagePin: null, url: `http://localhost:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'local-network-access', 'wrong-url'], neverCertain: ['cors-not-configured', 'method-not-allowed', 'request-header-not-allowed'], fixFor: ['rust', null], layer: ['rust', null] } }
