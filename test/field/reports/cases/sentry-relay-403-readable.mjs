export default { id: 'sentry-relay-403-readable', source: 'getsentry/sentry-javascript#2916 and its kind', software: 'third-party', kind: 'readable-error',
  story: 'The DSN belongs to a project that does not take the domain of the page: Sentry answers 403 with * and says why.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const s = [['server', 'nginx'], ['access-control-allow-origin', '*'], ['access-control-expose-headers', 'x-sentry-error,x-sentry-rate-limits,retry-after'], ['cross-origin-resource-policy', 'cross-origin'], ['vary', 'origin, access-control-request-method, access-control-request-headers'], ['via', '1.1 google']]
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['access-control-allow-methods', 'POST'], ['access-control-allow-headers', 'x-sentry-auth,x-requested-with,x-forwarded-for,origin,referer,accept,content-type,authentication,authorization,content-encoding,transfer-encoding']] }
      return { status: 403, headers: [...s, ['content-type', 'application/json']], body: '{"detail":"event submission rejected with_reason: Cors"}' }
    })
    return { url: `https://o1.ingest.sentry.io:${port}/api/1/envelope/?sentry_key=a`, args: ['-X', 'POST', '-H', 'Content-Type: text/plain;charset=UTF-8', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge'], fixFor: [null, 'nginx', 'rust'], mustSay: [/403/, /rejected with_reason: Cors/] } }
