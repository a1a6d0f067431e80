export default { id: 'segments-with-two-stars-after-a-redirect', source: 'video-dev/hls.js#104', software: 'third-party', kind: 'redirect',
  story: 'The segment is redirected 302 with * to a video CDN that answers *, *.',
  async start(t) {
    const cdn = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'video/mp2t']], body: 'x' }))
    const { port } = await t.serve(() => ({ status: 302, headers: [['Access-Control-Allow-Origin', '*'], ['Location', `https://video-cdn.example.net:${cdn.port}/seg0.ts`]] }))
    return { url: `https://video.example.com:${port}/seg0.ts`, resolve: [`video-cdn.example.net:${cdn.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin', 'redirect-changes-origin'], fixFor: [null], mustSay: [/video-cdn\.example\.net/, /\*, ?\*|twice|two/i] } }
