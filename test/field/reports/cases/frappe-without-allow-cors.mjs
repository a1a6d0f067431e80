export default { id: 'frappe-without-allow-cors', source: 'frappe/frappe, allow_cors of site_config.json', software: 'unknown', kind: 'not-configured',
  story: 'Frappe answers every OPTIONS with an empty 200 and sends CORS headers where allow_cors of the site names the page; it is not set.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Server', 'nginx/1.22.1'], ['X-Frame-Options', 'SAMEORIGIN'], ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload'], ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'same-origin, strict-origin-when-cross-origin']]
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ['Content-Type', 'text/plain; charset=utf-8']] }
      if (url.startsWith('/api/')) return { status: url.startsWith('/api/resource/Item') ? 200 : 404, headers: [...id, ['Content-Type', 'application/json']], body: url.startsWith('/api/resource/Item') ? '{"data":[]}' : '{"exc_type":"DoesNotExistError"}' }
      return { status: 404, headers: [...id, ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><body>Page not found</body></html>' }
    })
    return { url: `https://erp.example.com:${port}/api/resource/Item`, args: ['-H', 'Authorization: token a:b'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['preflight-elsewhere', 'proxy-strips-headers'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/no CORS headers/i] } }
