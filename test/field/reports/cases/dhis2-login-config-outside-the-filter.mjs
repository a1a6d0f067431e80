export default { id: 'dhis2-login-config-outside-the-filter', source: 'dhis2/dhis2-core#24857', software: 'spring', kind: 'path',
  story: 'The login configuration left the security chain (web.ignoring()), and the CORS filter is a part of that chain: this path is bare, all others are covered.',
  async start(t) {
    const page = 'http://localhost:3000'
    const { port } = await t.serve(({ origin, preflight, url, acrm, acrh }) => {
      const sec = [['X-Content-Type-Options', 'nosniff'], ['X-XSS-Protection', '0'], ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'], ['Pragma', 'no-cache'], ['Expires', '0'], ['X-Frame-Options', 'SAMEORIGIN']]
      if (url.startsWith('/api/loginConfig')) return { status: 200, headers: [['Content-Type', 'application/json;charset=UTF-8'], ['ETag', '"0a1b"']], body: '{"applicationTitle":"DHIS 2"}' }
      const ok = origin === page, c = ok ? [['Access-Control-Allow-Origin', page], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      if (preflight) return ok ? { status: 204, headers: [...c, ['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Max-Age', '3600']] } : { status: 403, headers: sec }
      return { status: 401, headers: [...c, ...(ok ? [['Access-Control-Expose-Headers', 'ETag, Location']] : []), ...sec, ['Content-Type', 'application/json;charset=UTF-8'], ['WWW-Authenticate', 'Basic realm="DHIS2"']], body: '{"httpStatus":"Unauthorized","httpStatusCode":401,"status":"ERROR","message":"Unauthorized"}' }
    })
    return { page, url: `https://play.example.org:${port}/api/loginConfig`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'credentials-not-allowed'], fixFor: ['spring', null], mustSay: [/401|other path|another path/] } }
