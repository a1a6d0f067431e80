export default { id: 'wordpress-admin-ajax', source: 'WordPress developer reference, send_origin_headers', software: 'php', kind: 'origin',
  story: 'admin-ajax.php lets in the site itself alone: OPTIONS of another origin is 403 and empty, GET is bare; the REST API next door reflects everybody.',
  async start(t) {
    const id = [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.2.10']]
    const { port } = await t.serve(({ method, origin, url, h }) => {
      const own = origin === `https://${h.host}` ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      if (url.startsWith('/wp-admin/admin-ajax.php')) return method === 'OPTIONS' ? { status: own.length ? 200 : 403, headers: [...id, ...own, ['Content-Type', 'text/html; charset=UTF-8']] } : { status: 200, headers: [...id, ...own, ['X-Robots-Tag', 'noindex'], ['X-Content-Type-Options', 'nosniff'], ['Expires', 'Wed, 11 Jan 1984 05:00:00 GMT'], ['Cache-Control', 'no-cache, must-revalidate, max-age=0'], ['X-Frame-Options', 'SAMEORIGIN'], ['Referrer-Policy', 'strict-origin-when-cross-origin'], ['Content-Type', 'application/json; charset=UTF-8']], body: '{"success":true}' }
      return { status: 404, headers: [...id, ['Expires', 'Wed, 11 Jan 1984 05:00:00 GMT'], ['Link', '<https://www.example.org/wp-json/>; rel="https://api.w.org/"'], ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html><head><title>Page not found</title><link rel="stylesheet" href="/wp-content/themes/a/style.css"></head></html>' }
    })
    return { url: `https://www.example.org:${port}/wp-admin/admin-ajax.php?action=cart`, args: ['-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], neverCertain: ['preflight-requires-auth'], fixFor: ['php', null], layer: ['php', 'nginx'], mustSay: [/WordPress/, /allowed_http_origins/], mustNotSay: [/add_header Access-Control-Allow-Origin/] } }
