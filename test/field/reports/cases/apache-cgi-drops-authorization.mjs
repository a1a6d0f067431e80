export default { id: 'apache-cgi-drops-authorization', source: 'WordPress REST API and Apache CGI, CGIPassAuth; WP-API/jwt-auth, Authorization header is not passed on', software: 'wordpress', kind: 'app',
  story: 'Apache hands no Authorization to PHP: WordPress answers 401 rest_not_logged_in, with its headers of CORS.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const wp = [['Server', 'Apache/2.4.57 (Debian)'], ['X-Robots-Tag', 'noindex'], ['Link', '<https://api.example.com/wp-json/>; rel="https://api.w.org/"'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Expose-Headers', 'X-WP-Total, X-WP-TotalPages, Link'], ['Access-Control-Allow-Headers', 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type']]
      const cors = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'OPTIONS, GET, POST, PUT, PATCH, DELETE'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      const json = ['Content-Type', 'application/json; charset=UTF-8']
      if (preflight) return { status: 200, headers: [...wp, ...cors, ['Allow', 'GET'], json], body: '{"namespace":"wp/v2"}' }
      if (!url.startsWith('/wp-json')) return { status: 404, headers: [['Server', 'Apache/2.4.57 (Debian)'], ['Content-Type', 'text/html']], body: 'Not found' }
      return { status: 401, headers: [...wp, ...cors, json], body: '{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}' }
    })
    return { url: `https://api.example.com:${port}/wp-json/wp/v2/users/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['preflight-requires-auth'], fixFor: [null, 'php', 'wordpress', 'apache'], mustSay: [/401/] } }
