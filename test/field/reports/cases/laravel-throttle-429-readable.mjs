export default { id: 'laravel-throttle-429-readable', source: 'laravel/framework#42138 and its kind', software: 'laravel', kind: 'rate-limit',
  story: 'throttle:api counts the calls of the page: 429 with the CORS headers, so script can read it.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh, acrm }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 204, headers: [['X-Powered-By', 'PHP/8.2.8'], ['Cache-Control', 'no-cache, private'], ...c, ['Vary', 'Access-Control-Request-Method, Access-Control-Request-Headers'], ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Max-Age', '0']] }
      return { status: 429, headers: [['X-Powered-By', 'PHP/8.2.8'], ['Cache-Control', 'no-cache, private'], ['Content-Type', 'application/json'], ['X-RateLimit-Limit', '60'], ['X-RateLimit-Remaining', '0'], ['Retry-After', '41'], ...c], body: '{"message":"Too Many Attempts."}' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.rate-limit'], neverCertain: ['origin-not-allowed', 'error-response-without-cors'], fixFor: ['laravel', 'php', null], mustSay: [/429/] } }
