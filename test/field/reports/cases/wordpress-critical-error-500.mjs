export default { id: 'wordpress-critical-error-500', source: 'WordPress documentation, fatal error protection', software: 'unknown', kind: 'bare-error',
  story: 'A plugin breaks one REST route: WordPress answers 500 "critical error" as JSON, without what rest_send_cors_headers adds.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight }) => {
      const id = [['Server', 'Apache/2.4.62 (Debian)'], ['X-Powered-By', 'PHP/8.2.24']]
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'OPTIONS, GET, POST, PUT, PATCH, DELETE'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      const rest = [['X-Robots-Tag', 'noindex'], ['Link', '<https://shop.example.com/wp-json/>; rel="https://api.w.org/"'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Expose-Headers', 'X-WP-Total, X-WP-TotalPages, Link'], ['Access-Control-Allow-Headers', 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type']]
      if (url.startsWith('/wp-json/shop/v1/stock') && method !== 'OPTIONS') return { status: 500, headers: [...id, ['Expires', 'Wed, 11 Jan 1984 05:00:00 GMT'], ['Cache-Control', 'no-cache, must-revalidate, max-age=0'], ['Content-Type', 'application/json; charset=UTF-8']], body: '{"code":"internal_server_error","message":"<p>There has been a critical error on this website.<\\/p>","data":{"status":500},"additional_errors":[]}' }
      if (url.startsWith('/wp-json')) return { status: method === 'OPTIONS' || url.startsWith('/wp-json/shop') ? 200 : 404, headers: [...id, ...rest, ...c, ['Content-Type', 'application/json; charset=UTF-8']], body: '{}' }
      return { status: 404, headers: [...id, ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html><head><link rel="https://api.w.org/" href="https://shop.example.com/wp-json/"></head></html>' }
    })
    return { url: `https://shop.example.com:${port}/wp-json/shop/v1/stock`, args: ['-H', 'X-WP-Nonce: x', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['gateway-error', 'cors-after-routes'], fixFor: ['php', null], mustSay: [/\b500\b/] } }
