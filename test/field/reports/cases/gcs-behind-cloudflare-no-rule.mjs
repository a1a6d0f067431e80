export default { id: 'gcs-behind-cloudflare-no-rule', source: 'Stack Overflow, c.storage.googleapis.com by a CNAME at Cloudflare, fonts and CORS', software: 'gcs', kind: 'no-rule',
  story: 'A bucket of Cloud Storage by a CNAME that Cloudflare proxies: the font comes without headers, as the bucket has no rule; Server says cloudflare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['X-GUploader-UploadID', 'ABPnzm'], ['x-goog-generation', '1'], ['x-goog-storage-class', 'STANDARD'], ['CF-Cache-Status', 'DYNAMIC'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']]
      if (method === 'OPTIONS') return { status: 200, headers: [['Content-Type', 'text/html; charset=UTF-8'], ...id] }
      return url.startsWith('/fonts/a.woff2') ? { status: 200, headers: [['Content-Type', 'font/woff2'], ['Cache-Control', 'public, max-age=3600'], ...id], body: 'wOF2' } : { status: 404, headers: [['Content-Type', 'application/xml; charset=UTF-8'], ...id], body: "<?xml version='1.0' encoding='UTF-8'?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>" }
    })
    return { url: `https://cdn.example.org:${port}/fonts/a.woff2`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'proxy-strips-headers', 'blocked-at-edge'], fixFor: ['gcs'], layer: ['gcs'], mustSay: [/bucket/i], mustNotSay: [/export default \{\s*async fetch/] } }
