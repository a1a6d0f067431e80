export default { id: 'wordpress-canonical-www', source: 'WordPress, redirect_canonical', software: 'php', kind: 'redirect',
  story: 'The address of the site in WordPress has www: the REST API without www is redirected 301, bare, and says who redirects.',
  async start(t) {
    const b = [['Server', 'Apache'], ['X-Powered-By', 'PHP/8.1.29']]
    const far = await t.serve(({ origin, preflight }) => ({ status: 200, headers: [...b, ['X-Robots-Tag', 'noindex'], ['Link', '<https://www.blog-example.com/wp-json/>; rel="https://api.w.org/"'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Expose-Headers', 'X-WP-Total, X-WP-TotalPages, Link'], ['Access-Control-Allow-Headers', 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'OPTIONS, GET, POST, PUT, PATCH, DELETE'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []), ['Content-Type', 'application/json; charset=UTF-8']], body: preflight ? '{}' : '[]' }))
    const { port } = await t.serve(({ url }) => ({ status: 301, headers: [...b, ['X-Redirect-By', 'WordPress'], ['Location', `https://www.blog-example.com:${far.port}${url}`], ['Content-Type', 'text/html; charset=UTF-8'], ['Content-Length', '0']] }))
    return { url: `https://blog-example.com:${port}/wp-json/wp/v2/posts`, resolve: [`www.blog-example.com:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.www'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['php', null], layer: ['php', 'apache'], mustSay: [/www\.blog-example\.com/] } }
