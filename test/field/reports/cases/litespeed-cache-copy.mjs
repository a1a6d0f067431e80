export default { id: 'litespeed-cache-copy', source: 'LiteSpeed Cache for WordPress, cached REST API and CORS; wordpress.org/support, litespeed-cache, Access-Control-Allow-Origin of the wrong site', software: 'unknown', kind: 'cache',
  story: 'LiteSpeed keeps the REST answers of WordPress without looking at Origin: the copy names the first site that asked; a new query is a miss and names the page.',
  async start(t) {
    const store = new Map([['/wp-json/wp/v2/posts', 'https://old.example.com']])
    const { port } = await t.serve(({ method, url, origin }) => {
      const id = [['Server', 'LiteSpeed'], ['Content-Type', 'application/json; charset=UTF-8'], ['X-Robots-Tag', 'noindex'], ['X-Content-Type-Options', 'nosniff']]
      const get = method === 'GET'
      const hit = get ? store.get(url) : undefined
      const named = hit ?? origin ?? ''
      if (get && url.startsWith('/wp-json/wp/v2/')) store.set(url, named)
      const cors = named ? [['Access-Control-Allow-Origin', named], ['Access-Control-Allow-Methods', 'OPTIONS, GET, POST, PUT, PATCH, DELETE'], ['Access-Control-Allow-Credentials', 'true']] : []
      return { status: url.startsWith('/wp-json/') ? 200 : 404, headers: [...id, ...cors, ['X-LiteSpeed-Cache', hit === undefined ? 'miss' : 'hit']], body: '[]' }
    })
    return { url: `https://blog.example.com:${port}/wp-json/wp/v2/posts` }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null, 'wordpress', 'php'], mustSay: [/cache/i, /old\.example\.com/] } }
