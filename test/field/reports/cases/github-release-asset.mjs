export default { id: 'github-release-asset', source: 'kvark/vange-rs#283', software: 'third-party', kind: 'redirect',
  story: 'A release file of GitHub: 302 to its store, and neither response carries a CORS header.',
  async start(t) {
    let at
    const { port } = await t.serve(({ h, method }) => h.host.startsWith('github.com')
      ? method === 'OPTIONS' ? { status: 404, headers: [['Server', 'github.com'], ['Content-Type', 'text/html; charset=utf-8']], body: 'Not Found' } : { status: 302, headers: [['Server', 'github.com'], ['Content-Type', 'text/html; charset=utf-8'], ['Vary', 'X-PJAX, X-PJAX-Container, Turbo-Visit, Turbo-Frame, X-Requested-With'], ['Location', `https://release-assets.githubusercontent.com:${at}/github-production-release-asset/1/2?sp=r&sig=x&se=2026-11-30T03%3A00%3A00Z`], ['Cache-Control', 'no-cache'], ['Strict-Transport-Security', 'max-age=31536000; includeSubdomains; preload'], ['X-Frame-Options', 'deny'], ['X-GitHub-Request-Id', 'D6F2:1A2B:3C4D5E:6F7A8B:674AAAAA']] }
      : { status: 200, headers: [['Content-Type', 'application/octet-stream'], ['Content-Disposition', 'attachment; filename=data.bin'], ['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'], ['x-ms-request-id', '1f3e8a7c-001e-0074-5a2f-2b1c3d000000'], ['Via', '1.1 varnish, 1.1 varnish'], ['X-Served-By', 'cache-iad-1, cache-fra-2'], ['X-Cache', 'HIT, HIT']], body: 'bin' })
    at = port
    return { url: `https://github.com:${port}/kvark/vange-rs/releases/download/v1/data.bin`, resolve: [`release-assets.githubusercontent.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'cors-not-configured'], fixFor: [null], mustSay: [/release-assets\.githubusercontent\.com|302/], mustNotSay: [/Call https:\/\/release-assets\S+ directly/, /const url = 'https:\/\/release-assets/, /varnish|vcl|Azure portal/i] } }
