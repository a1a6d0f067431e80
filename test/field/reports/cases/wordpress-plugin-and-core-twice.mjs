export default { id: 'wordpress-plugin-and-core-twice', source: 'WP-API and headless WordPress threads, duplicate Access-Control-Allow-Origin', software: 'php', kind: 'twice',
  story: 'A plugin adds * with header(…, false) to the REST API, which reflects the page itself: two values.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.1.2'], ['Link', '<https://wp.example.org/wp-json/>; rel="https://api.w.org/"'], ['Access-Control-Allow-Headers', 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'OPTIONS, GET, POST, PUT, PATCH, DELETE'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []), ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json; charset=UTF-8']], body: '[]' }))
    return { url: `https://wp.example.org:${port}/wp-json/wp/v2/posts`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['php', null], layer: ['php', 'nginx'], mustSay: [/WordPress/], mustNotSay: [/remove_filter/, /Access-Control-Allow-Origin "?\*"?;/] } }
