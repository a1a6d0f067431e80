export default { id: 'module-of-a-version-that-is-gone', source: 'esm.sh and unpkg, 404 with *', software: 'third-party', kind: 'type',
  story: 'The version in the address does not exist: 404 in plain text, with *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Access-Control-Allow-Origin', '*'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['X-Content-Type-Options', 'nosniff'], ['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA']], body: 'version of package "vue@3.99.0" not found' }))
    return { url: `https://unpkg.com:${port}/vue@3.99.0/dist/vue.esm-browser.js`, args: ['--as', 'module'] }
  },
  expect: { outcome: ['blocked', 'allowed'], neverCertain: ['cors-not-configured', 'cross-origin-resource-policy.corp'], fixFor: [null], mustSay: [/404/, /not found/] } }
