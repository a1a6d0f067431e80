export default { id: 'imgproxy-canvas-bare', source: 'imgproxy documentation, IMGPROXY_ALLOW_ORIGIN', software: 'unknown', kind: 'image',
  story: 'A canvas wants a picture of imgproxy with crossorigin; IMGPROXY_ALLOW_ORIGIN is not set.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      const i = [['Server', 'imgproxy'], ['X-Request-Id', 'fL2']]
      if (method === 'OPTIONS') return { status: 200, headers: i }
      return url.startsWith('/sig/') ? { status: 200, headers: [...i, ['Content-Type', 'image/webp'], ['Cache-Control', 'max-age=31536000, public'], ['Content-Disposition', 'inline; filename="a.webp"'], ['Vary', 'Accept']], body: 'RIFF' } : { status: 403, headers: [...i, ['Content-Type', 'text/plain']], body: 'Forbidden' }
    })
    return { url: `https://img.example.com:${port}/sig/rs:fit:300:300/plain/s3://b/a.jpg`, args: ['--as', 'img-crossorigin'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/crossorigin|img/i] } }
