export default { id: 'kibana-xsrf-400', source: 'elastic/kibana, createXsrfPostAuthHandler', software: 'unknown', kind: 'application',
  story: 'server.cors lets the page in; a POST without the header kbn-xsrf is refused 400, readable.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, h: q, url }) => {
      const ok = origin === 'https://app.example.com'
      const id = [['kbn-name', 'kibana'], ['kbn-license-sig', '3f5c'], ['vary', 'origin'], ...(ok ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true']] : [])]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ...(ok ? [['access-control-allow-methods', 'POST'], ['access-control-allow-headers', 'Accept,Authorization,Content-Type,If-None-Match,kbn-xsrf'], ['access-control-max-age', '86400']] : [])] }
      if (ok) id.push(['access-control-expose-headers', 'WWW-Authenticate,Server-Authorization'])
      const json = ['content-type', 'application/json; charset=utf-8']
      if (!url.startsWith('/api/')) return { status: 404, headers: [...id, json], body: '{"statusCode":404,"error":"Not Found","message":"Not Found"}' }
      return method === 'POST' && !q['kbn-xsrf'] ? { status: 400, headers: [...id, json], body: '{"statusCode":400,"error":"Bad Request","message":"Request must contain a kbn-xsrf header."}' } : { status: 200, headers: [...id, json], body: '{}' }
    })
    return { url: `https://kibana.example.com:${port}/api/saved_objects/_find`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: ApiKey abc', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], layer: [null], mustSay: [/kbn-xsrf/] } }
