export default { id: 'font-copy-of-somebody-else', source: 'Gaohaoyang/gaohaoyang.github.io#100', software: 'third-party', kind: 'cache',
  story: 'A public CDN reflects whoever asks, without Vary, and keeps the copy of http://pay.skyrich.net for everybody.',
  async start(t) {
    const { port } = await t.serve(({ url, origin }) => ({ status: 200, headers: [['Server', 'marco/2.4'], ['Access-Control-Allow-Origin', url.includes('?v=4.7.0') && url.split('&').length < 2 ? 'http://pay.skyrich.net' : origin], ['Cache-Control', 'max-age=2592000'], ['X-Cache', url.split('&').length < 2 ? 'HIT' : 'MISS'], ['Age', url.split('&').length < 2 ? '86400' : undefined], ['Content-Type', 'font/woff2']], body: 'wOF2' }))
    return { url: `https://cdn.bootcss.com:${port}/font-awesome/4.7.0/fonts/fontawesome-webfont.woff2?v=4.7.0`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin', 'origin-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], mustSay: [/Vary/] } }
