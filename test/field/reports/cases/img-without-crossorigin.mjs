export default { id: 'img-without-crossorigin', source: 'outline/outline#10261 and its kind', software: 'unknown', kind: 'page',
  story: 'A canvas needs the picture with crossorigin; the server has no CORS, a plain <img> shows it.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'image/png'], ['Cache-Control', 'public, max-age=86400']], body: 'x' }))
    return { url: `https://pictures.example.net:${port}/a.png`, args: ['--as', 'img-crossorigin'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/crossorigin|proxy/i] } }
