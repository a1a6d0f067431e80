export default { id: 'tracking-protection-of-one-browser', source: 'mdn/content#35552', software: 'third-party', kind: 'browser',
  story: 'In private windows of Firefox the reports of errors do not leave: its protection stops them, and it says CORS request did not succeed. The server is right.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Vary', 'origin'], ['Access-Control-Expose-Headers', 'x-sentry-error,x-sentry-rate-limits,retry-after'], ...(preflight ? [['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', 'x-sentry-auth,x-requested-with,x-forwarded-for,origin,referer,accept,content-type,authentication']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{"id":"a"}' }))
    const url = `https://o1.ingest.errors.example:${port}/api/2/envelope/?sentry_key=abc`
    const dir = t.files({ 'console.txt': `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS request did not succeed). Status code: (null).\nThe resource at “${url}” was blocked because Enhanced Tracking Protection is enabled.\n` })
    return { url, args: ['--from', `${dir}/console.txt`, '-X', 'POST', '--data', 'x', '-H', 'Content-Type: text/plain;charset=UTF-8', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], neverCertain: ['stale-preflight', 'connection-broken', 'connection-refused'], mustSay: [/tracking|extension|ad blocker/i] } }
