import { PAGE } from '../lib.mjs'
export default { id: 'axios-cache-adds-pragma-and-expires', source: 'arthurfiorette/axios-cache-interceptor#471', software: 'express', kind: 'page',
  story: 'A caching interceptor of axios adds Cache-Control, Pragma and Expires to every request; the list of the API has Content-Type and Authorization.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => ({ status: preflight ? 204 : 200, headers: [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', PAGE.replace('http:', 'https:')], ['Vary', 'Origin'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'Content-Type,Authorization']] : [['Content-Type', 'application/json; charset=utf-8'], ['ETag', 'W/"2-vyGp6PvFo4RvsFtPoIWeCReyIC8"']])], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['--as', 'xhr', '-H', 'Cache-Control: no-cache', '-H', 'Pragma: no-cache', '-H', 'Expires: 0', '-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.cache'], neverCertain: ['origin-not-allowed'], fixFor: ['express', null], layer: ['express'], mustSay: [/pragma/i, /expires/i, /cache-control/i], mustNotSay: [/authorization is (not|missing)/i] } }
