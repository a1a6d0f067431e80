const A = 'https://app.example.com'
export default { id: 'r2-hotlink-protection-1011', source: 'cloudflare/cloudflare-docs#17623', software: 'cloudflare', kind: 'edge',
  story: 'The custom domain of an R2 bucket is in a zone with hotlink protection: Cloudflare refuses what brings a Referer of another site with error 1011; the rule of the bucket is right.',
  async start(t) {
    const { port } = await t.serve(({ h, origin, method }) => {
      const id = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']]
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin, Accept-Encoding']] : []
      if (h.referer && !/cdn\.example\.org/.test(h.referer)) return { status: 403, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['Cache-Control', 'private, max-age=0, no-store'], ['Referrer-Policy', 'same-origin'], ...id], body: 'error code: 1011' }
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET, HEAD'], ...id] }
      return { status: 200, headers: [['Content-Type', 'image/png'], ['CF-Cache-Status', 'HIT'], ['ETag', '"1"'], ...cors, ...id], body: 'png' }
    })
    return { url: `https://cdn.example.org:${port}/a.png` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['cloudflare', 'r2', null], layer: ['cloudflare', 'r2', null], mustSay: [/403/], mustNotSay: [/log in|token/i] } }
