import { PAGE } from '../lib.mjs'
export default { id: 'rs-cors-put-hidden', source: 'rs/cors#183', software: 'go', kind: 'list',
  story: 'rs/cors answers a refused preflight 204 with Vary alone, whatever was refused; here PUT is not in the list.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight, acrm, acrh }) => {
      const ok = origin === PAGE
      if (preflight) {
        const vary = ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']
        if (!ok || !['GET', 'POST', 'HEAD'].includes(acrm)) return { status: 204, headers: [vary] }
        return { status: 204, headers: [vary, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
      }
      const found = url === '/api/notes/4'
      return { status: found ? 200 : 404, headers: [['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', found ? 'application/json' : 'text/plain; charset=utf-8'], ...(found ? [] : [['X-Content-Type-Options', 'nosniff']])], body: found ? '{}' : '404 page not found\n' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/notes/4`, args: ['-X', 'PUT', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['go', null], layer: ['go', null], mustSay: [/PUT/], mustNotSay: [/Fix, (Express|Nginx)/] } }
