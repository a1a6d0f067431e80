import { PAGE } from '../lib.mjs'
export default { id: 'jub0bs-header-hidden', source: 'jub0bs/cors, config.go', software: 'go', kind: 'list',
  story: 'A failed preflight carries no header at all: 403, and only shorter questions tell that one name is not allowed.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, acrm, acrh }) => {
      const ok = origin === PAGE
      if (preflight) {
        const vary = ['Vary', 'Access-Control-Request-Headers, Access-Control-Request-Method, Access-Control-Request-Private-Network, Origin']
        const names = (acrh ?? '').split(',').filter(Boolean)
        if (!ok || !['GET', 'POST', 'HEAD', 'PUT'].includes(acrm) || names.some((n) => !['authorization', 'content-type'].includes(n))) return { status: 403, headers: [vary] }
        return { status: 204, headers: [vary, ['Access-Control-Allow-Origin', origin], ...(acrm === 'PUT' ? [['Access-Control-Allow-Methods', 'PUT']] : []), ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
      }
      return { status: url === '/v2/things' ? 200 : 404, headers: [['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/v2/things`, args: ['-H', 'Authorization: Bearer x', '-H', 'X-Tenant: 7'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth', 'blocked-at-edge', 'cors-not-configured'], fixFor: ['go', null], layer: ['go', null], mustSay: [/x-tenant/i], mustNotSay: [/without (a )?(credentials|auth)/i] } }
