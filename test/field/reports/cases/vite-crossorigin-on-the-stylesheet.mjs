export default { id: 'vite-crossorigin-on-the-stylesheet', source: 'vitejs/vite#6648 and its kind, base on a CDN', software: 'unknown', kind: 'page',
  story: 'The build writes crossorigin on the stylesheet of a CDN that has no CORS: without the attribute it would load.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => ({ status: method === 'OPTIONS' ? 405 : 200, headers: [['Content-Type', 'text/css'], ['Cache-Control', 'public, max-age=31536000']], body: 'body{}' }))
    const url = `https://static.example.net:${port}/assets/index-4f1c.css`
    const dir = t.files({ 'index.html': `<!doctype html>\n<link rel="stylesheet" crossorigin href="${url}">\n` })
    return { url, args: ['--from', `${dir}/index.html`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/crossorigin/] } }
