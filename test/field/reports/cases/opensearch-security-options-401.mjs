export default { id: 'opensearch-security-options-401', source: 'opensearch-project/security#1208 and its kind', software: 'unknown', kind: 'preflight-auth',
  story: 'http.cors is on; the security plugin of OpenSearch asks OPTIONS for a password: 401 Unauthorized.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, method }) => {
      const c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true'], ['vary', 'Origin']] : []
      if (!h.authorization) return { status: 401, headers: [['WWW-Authenticate', 'Basic realm="OpenSearch Security"'], ['content-type', 'text/plain; charset=UTF-8']], body: 'Unauthorized' }
      return { status: method === 'OPTIONS' ? 200 : 200, headers: [['content-type', 'application/json; charset=UTF-8'], ['X-OpenSearch-Version', 'OpenSearch/2.13.0 (opensearch)'], ...c], body: '{"took":1,"hits":{}}' }
    })
    return { url: `https://search.example.com:${port}/products/_search`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
