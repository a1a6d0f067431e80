export default { id: 'laravel-maintenance-503-readable', source: 'laravel/framework#38098 and its kind, php artisan down', software: 'laravel', kind: 'readable-error',
  story: 'php artisan down: 503 Service Unavailable with the CORS headers, since HandleCors stands before the maintenance mode; script can read it.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh, acrm }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.2.8'], ['Cache-Control', 'no-cache, private'], ...c, ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Headers', acrh ?? '']] }
      return { status: 503, headers: [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.2.8'], ['Retry-After', '60'], ['Content-Type', 'application/json'], ...c], body: '{"message":"Service Unavailable"}' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['gateway-error', 'origin-not-allowed'], fixFor: ['laravel', 'php', 'nginx', null], mustSay: [/503/] } }
