export default { id: 'axum-route-after-the-layer', source: 'tokio-rs/axum documentation, Router::layer covers the routes added before', software: 'rust', kind: 'order',
  story: 'A route was added after .layer(cors): axum answers it bare and OPTIONS on it 405, while the fallback and the other routes have the headers.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method, origin, url, acrh }) => {
      const late = url.startsWith('/v1/stats')
      const v = ['vary', 'origin, access-control-request-method, access-control-request-headers']
      const o = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : []
      if (late) return method === 'GET' || method === 'HEAD' ? { status: 200, headers: [['content-type', 'application/json']], body: '{}' } : { status: 405, headers: [['allow', 'GET,HEAD']] }
      if (preflight) return { status: 200, headers: [v, ...o, ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', acrh ?? ''], ['content-length', '0']] }
      return { status: 404, headers: [v, ...o] }
    })
    return { url: `https://api.example.com:${port}/v1/stats`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['rust', null], layer: ['rust', null], mustNotSay: [/app\.use\(|add_header/] } }
