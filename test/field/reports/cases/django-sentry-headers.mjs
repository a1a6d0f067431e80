export default { id: 'django-sentry-headers', source: 'getsentry/sentry-javascript#5336 and its kind', software: 'unknown', kind: 'page',
  story: 'Sentry adds sentry-trace and baggage to calls of the own API, whose list of headers is the default of django-cors-headers.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, url }) => ({ status: preflight || url.startsWith('/api/cart/') ? 200 : 404, headers: [['Server', 'gunicorn'], ['Content-Type', preflight ? 'text/html; charset=utf-8' : 'application/json'], ['Vary', 'origin'], ...(origin === A ? [['access-control-allow-origin', A], ['access-control-allow-credentials', 'true'], ...(preflight ? [['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '86400']] : [])] : [])], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/api/cart/`, args: ['--credentials', 'include', '-H', 'sentry-trace: 1-2-1', '-H', 'baggage: sentry-environment=production'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.tracing'], neverCertain: ['origin-not-allowed'], fixFor: ['django', null], layer: ['django', null], mustSay: [/sentry-trace/i, /baggage/i] } }
