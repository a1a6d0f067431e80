export default { id: 'integrity-without-crossorigin', source: 'Stack Overflow, Subresource Integrity: the resource requires the request to be CORS enabled', software: 'third-party', kind: 'page',
  story: 'A script of a CDN has integrity and no crossorigin; the CDN sends *. The browser refuses it before it looks at any header.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/javascript; charset=utf-8'], ['Access-Control-Allow-Origin', '*'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['Cache-Control', 'public, max-age=31536000']], body: 'x' }))
    const url = `https://cdn.libs.example:${port}/ajax/libs/vue/3.4.0/vue.js`
    const dir = t.files({ 'page.html': `<script src="${url}" integrity="sha384-abc"></script>\n` })
    return { url, args: ['--from', `${dir}/page.html`] }
  },
  expect: { outcome: 'blocked', causes: ['opaque-response.integrity'], mustSay: [/crossorigin="anonymous"/, /nothing has to change there/], neverCertain: ['cors-not-configured', 'origin-not-allowed'] } }
