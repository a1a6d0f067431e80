export default { id: 'r2-dev-address-switched-off', source: 'Cloudflare documentation, R2, public buckets, r2.dev access is off', software: 'r2', kind: 'auth',
  story: 'The r2.dev address of the bucket is switched off: 401 in a page of Cloudflare, bare; no token of the page would help.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 401, headers: [['Content-Type', 'text/html; charset=UTF-8'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']], body: '<!DOCTYPE html><html><head><title>Not authorized</title></head><body><h1>Error 401</h1><h2>This bucket cannot be viewed</h2><p>You are not authorized to view this bucket. Public access to this bucket has been disabled.</p></body></html>' }))
    return { url: `https://pub-0123456789abcdef0123456789abcdef.r2.dev:${port}/models/a.glb` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors', 'cors-not-configured'], maxConfidence: 'likely', neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['r2', 'cloudflare', null], layer: ['r2', 'cloudflare'], mustSay: [/401/, /bucket/i], mustNotSay: [/export default \{\s*async fetch/] } }
