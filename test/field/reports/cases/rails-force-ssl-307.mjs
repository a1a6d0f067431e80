export default { id: 'rails-force-ssl-307', source: 'rails/rails, ActionDispatch::SSL', software: 'rails', kind: 'redirect',
  story: 'config.force_ssl sends everything to https: 301 for GET, 307 for OPTIONS. The page of the developer calls by http.',
  async start(t) {
    const { port } = await t.serve(({ h, method, url, origin, preflight, acrh }) => {
      if (h[':scheme'] === 'http') return { status: ['GET', 'HEAD'].includes(method) ? 301 : 307, headers: [['content-type', 'text/html; charset=utf-8'], ['location', `https://${h.host}${url}`]] }
      const c = origin === 'http://localhost:3000' ? [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET, POST'], ['access-control-expose-headers', ''], ['access-control-max-age', '7200']] : []
      if (preflight) return { status: 200, headers: [...c, ...(c.length && acrh ? [['access-control-allow-headers', acrh]] : [])] }
      return { status: 200, headers: [['strict-transport-security', 'max-age=63072000; includeSubDomains'], ...c, ['content-type', 'application/json; charset=utf-8'], ['x-request-id', '2f1f4c1e-0000-4000-8000-000000000000'], ['x-runtime', '0.004'], ['vary', 'Origin']], body: '{}' }
    }, { mixed: true })
    return { page: 'http://localhost:3000', url: `http://api.example.com:${port}/v1/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.https-upgrade'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['rails', null], mustSay: [/https:\/\/api\.example\.com/, /\b307\b|redirect/] } }
