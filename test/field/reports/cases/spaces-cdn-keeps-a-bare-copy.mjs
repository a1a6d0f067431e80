const A = 'https://app.example.com'
export default { id: 'spaces-cdn-keeps-a-bare-copy', source: 'vaersaagod/dospaces#9; DigitalOcean documentation, Spaces CDN and CORS, purge the cache', software: 'unknown', kind: 'cache',
  story: 'The CDN of Spaces keeps the copy of a load without Origin, bare; the bucket has a rule, and the same address with a new query has the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const id = [['x-rgw-object-type', 'Normal'], ['x-amz-request-id', 'tx000-0065a-ams3c'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-AMS'], ['Strict-Transport-Security', 'max-age=15552000; includeSubDomains; preload']]
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET, HEAD'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []
      if (method === 'OPTIONS') return { status: 200, headers: [...cors, ...id] }
      const file = url.startsWith('/img/a.json')
      if (!file) return { status: 404, headers: [['Content-Type', 'application/xml'], ...cors, ...id], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code></Error>' }
      if (url === '/img/a.json') return { status: 200, headers: [['Content-Type', 'application/json'], ['Cache-Control', 'max-age=86400'], ['CF-Cache-Status', 'HIT'], ['Age', '5000'], ['ETag', '"1"'], ...id], body: '{}' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ['Cache-Control', 'max-age=86400'], ['CF-Cache-Status', 'MISS'], ['ETag', '"1"'], ...cors, ...id], body: '{}' }
    })
    return { url: `https://acme.ams3.cdn.digitaloceanspaces.com:${port}/img/a.json` }
  },
  expect: { outcome: 'blocked', causes: ['proxy-strips-headers.cache', 'cached-for-another-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], mustSay: [/copy|cache/i], mustNotSay: [/aws s3api/] } }
