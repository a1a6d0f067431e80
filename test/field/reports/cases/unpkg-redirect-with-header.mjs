export default { id: 'unpkg-redirect-with-header', source: 'mjackson/unpkg#310 and its kind', software: 'third-party', kind: 'redirect',
  story: 'A CDN redirects /lib to /lib@1.2.3; the fetch carries a header that needs a preflight, whose 302 no browser follows.',
  async start(t) {
    const { port } = await t.serve(({ url }) => {
      const c = ['access-control-allow-origin', '*']
      if (!url.includes('@1.2.3')) return { status: 302, headers: [c, ['location', '/lib@1.2.3/index.json'], ['cache-control', 'public, s-maxage=600, max-age=60'], ['server', 'cloudflare'], ['cf-ray', '8-FRA']] }
      return { status: 200, headers: [c, ['content-type', 'application/json'], ['server', 'cloudflare'], ['cf-ray', '8-FRA']], body: '{}' }
    })
    return { url: `https://cdn.example.net:${port}/lib/index.json`, args: ['-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: [null, 'cloudflare'], mustSay: [/302/, /preflight|OPTIONS/i] } }
