export default { id: 'rack-cors-deny-header', source: 'cyu/rack-cors, lib/rack/cors/result.rb', software: 'rails', kind: 'list',
  story: 'headers of the resource names content-type alone: rack-cors answers the preflight 200 and bare, with its reason in X-Rack-CORS.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh, acrm }) => {
      const ok = origin === 'https://app.example.com'
      const hit = ok && ['GET', 'POST', 'OPTIONS', 'HEAD'].includes(acrm) && (acrh ?? '').split(',').filter(Boolean).every((x) => x === 'content-type')
      const o = ok ? [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET, POST, OPTIONS, HEAD'], ['access-control-expose-headers', ''], ['access-control-max-age', '7200']] : []
      if (preflight) return { status: 200, headers: hit ? [...o, ...(acrh ? [['access-control-allow-headers', acrh]] : []), ['x-rack-cors', 'preflight-hit']] : [['x-rack-cors', !ok ? 'preflight-miss; no-origin' : !acrm ? 'preflight-miss; no-method' : 'preflight-miss; deny-header']] }
      return { status: 200, headers: [...o, ['content-type', 'application/json; charset=utf-8'], ['x-request-id', '2f1f4c1e-0000-4000-8000-000000000000'], ['x-runtime', '0.0123'], ['vary', 'Origin'], ['x-rack-cors', ok ? 'hit' : 'miss; no-origin']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'X-Api-Key: k-secret-1', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['rails', null], layer: ['rails'], mustSay: [/x-api-key/i], mustNotSay: [/k-secret-1/, /:options, :options/] } }
