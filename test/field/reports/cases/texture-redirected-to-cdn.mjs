export default { id: 'texture-redirected-to-cdn', source: 'mrdoob/three.js, textures and crossOrigin', software: 'unknown', kind: 'redirect',
  story: 'A texture with crossorigin: the application redirects with * to a store of images that sends no header.',
  async start(t) {
    const far = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'image/png'], ['Cache-Control', 'public, max-age=3600']], body: 'x' }))
    const { port } = await t.serve(() => ({ status: 302, headers: [['Access-Control-Allow-Origin', '*'], ['Location', `https://img.example.net:${far.port}/t/1.png`]] }))
    return { url: `https://api.example.com:${port}/texture/1`, args: ['--as', 'img-crossorigin'], resolve: [`img.example.net:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.other-host', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/img\.example\.net/] } }
