export default { id: 'laravel-broadcasting-auth', source: 'FinAegis/core-banking-prototype-laravel#697', software: 'laravel', kind: 'path',
  story: "paths of config/cors.php has 'api/*' alone: /broadcasting/auth is answered by Laravel without a header, OPTIONS 200 with Allow.",
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ method, url, preflight, acrh }) => {
      const b = [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.3.6'], ['Cache-Control', 'no-cache, private']], s = ['Set-Cookie', 'laravel_session=eyJpdiI6; path=/; httponly; samesite=lax'], api = url.startsWith('/api/')
      if (api) return preflight ? { status: 204, headers: [...b, ['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', acrh ?? '']] } : { status: 404, headers: [...b, ['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Content-Type', 'application/json']], body: '{"message":"The route could not be found."}' }
      if (url === '/broadcasting/auth') return method === 'OPTIONS' ? { status: 200, headers: [...b, ['Allow', 'GET,HEAD,POST'], ['Content-Type', 'text/html; charset=UTF-8']] } : { status: 403, headers: [...b, s, ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html lang="en"><head><title>Forbidden</title></head></html>' }
      return { status: 404, headers: [...b, ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html lang="en"><head><title>Not Found</title></head></html>' }
    })
    return { url: `https://api.example.com:${port}/broadcasting/auth`, args: ['-X', 'POST', '--credentials', 'include', '-H', 'X-Requested-With: XMLHttpRequest', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'cors-after-routes', 'origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed', 'blocked-at-edge'], fixFor: ['laravel', 'php', null], layer: ['laravel', 'php', 'nginx'], mustSay: [/broadcasting\/auth|preflight/i] } }
