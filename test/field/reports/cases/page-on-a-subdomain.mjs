export default { id: 'page-on-a-subdomain', source: 'metabase/metabase#75839 and its kind', software: 'express', kind: 'origin',
  story: 'The list has the apex and the app, the page runs on a subdomain of the app.',
  async start(t) {
    const list = ['https://example.com', 'https://app.example.com']
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const x = [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ...(list.includes(origin) ? [['Access-Control-Allow-Origin', origin]] : [])]
      return preflight ? { status: 204, headers: [...x, ['Access-Control-Allow-Methods', 'GET,POST'], ['Content-Length', '0']] } : { status: 200, headers: [...x, ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
    })
    return { page: 'https://admin.app.example.com', url: `https://api.example.com:${port}/users` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.subdomain'], neverCertain: ['cors-not-configured'], fixFor: ['express', null], layer: ['express'], mustSay: [/https:\/\/admin\.app\.example\.com/, /https:\/\/(app\.)?example\.com/], mustNotSay: [/nor any other origin/i] } }
