export default { id: 'module-with-use-credentials', source: 'vitejs/vite, crossorigin="use-credentials" and a CDN that answers *', software: 'third-party', kind: 'page',
  story: 'A module script has crossorigin="use-credentials", copied from a manifest; the CDN answers * and takes no cookies.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/javascript; charset=utf-8'], ['Access-Control-Allow-Origin', '*'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['Cache-Control', 'public, max-age=31536000'], ['Server', 'cloudflare'], ['CF-Ray', '8a1b2c3d4e5f6789-FRA']], body: 'export {}' }))
    const url = `https://cdn.modules.example:${port}/vue@3.5.0/dist/vue.esm-browser.js`
    const dir = t.files({ 'index.html': `<script type="module" crossorigin="use-credentials" src="${url}"></script>\n` })
    return { url, args: ['--from', `${dir}/index.html`] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null], mustSay: [/crossorigin/] } }
