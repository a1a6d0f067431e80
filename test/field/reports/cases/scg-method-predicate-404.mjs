export default { id: 'scg-method-predicate-404', source: 'spring-cloud/spring-cloud-gateway#830', software: 'spring', kind: 'preflight',
  story: 'A route of Spring Cloud Gateway has Method=POST; the preflight matches no route and is 404 of the gateway. The service behind sets CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const cors = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      const path = url.split('?')[0]
      const v = [['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers']]
      if (path === '/orders' && ['POST', 'GET'].includes(method)) return { status: method === 'GET' ? 200 : 201, headers: [...v, ...cors, ['Content-Type', 'application/json']], body: '{}' }
      return { status: 404, headers: [['Content-Type', 'application/json']], body: JSON.stringify({ timestamp: '2026-11-01T10:11:12.131+00:00', path, status: 404, error: 'Not Found', requestId: '6f2b1c1e-12' }) }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['wrong-url', 'origin-not-allowed'], fixFor: ['spring', null], mustSay: [/\b404\b/, /OPTIONS/] } }
