export default { id: 'laravel-csrf-cookie-outside-paths', source: 'laravel/sanctum, sanctum/csrf-cookie is missing from paths in config/cors.php', software: 'laravel', kind: 'path',
  story: 'config/cors.php covers api/* alone: /sanctum/csrf-cookie is 204 with its cookies and no header; the API beside it is right.',
  async start(t) {
    const page = 'https://app.example.com'
    const { port } = await t.serve(({ origin, preflight, url, method }) => {
      const s = ['Server', 'nginx/1.24.0']
      if (url.startsWith('/api/')) {
        const cors = [['Access-Control-Allow-Origin', page], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']]
        if (preflight) return { status: 204, headers: [s, ...cors, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Max-Age', '0']] }
        return { status: 404, headers: [s, ['X-Powered-By', 'PHP/8.3.6'], ['Content-Type', 'application/json'], ...(origin ? cors : cors)], body: '{"message":"The route could not be found."}' }
      }
      if (url.split('?')[0] !== '/sanctum/csrf-cookie') return { status: 404, headers: [s, ['X-Powered-By', 'PHP/8.3.6'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><title>Not Found</title>' }
      if (method === 'OPTIONS') return { status: 200, headers: [s, ['X-Powered-By', 'PHP/8.3.6'], ['Allow', 'GET,HEAD'], ['Content-Type', 'text/html; charset=utf-8'], ['Cache-Control', 'no-cache, private']] }
      return { status: 204, headers: [s, ['X-Powered-By', 'PHP/8.3.6'], ['Cache-Control', 'no-cache, private'], ['Set-Cookie', 'XSRF-TOKEN=eyJpdiI; expires=Mon, 30 Nov 2026 09:00:00 GMT; Max-Age=7200; path=/; domain=.example.com; secure; samesite=lax'], ['Set-Cookie', 'laravel_session=eyJpdiI; expires=Mon, 30 Nov 2026 09:00:00 GMT; Max-Age=7200; path=/; domain=.example.com; secure; httponly; samesite=lax']] }
    })
    return { url: `https://api.example.com:${port}/sanctum/csrf-cookie`, args: ['--credentials', 'include', '-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled', 'cors-after-routes'], fixFor: ['laravel', null], layer: ['laravel', 'nginx'], mustNotSay: [/PHP the covered one/] } }
