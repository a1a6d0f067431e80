export default { id: 'video-with-crossorigin-and-no-cors', source: 'flowplayer/flowplayer#826, videojs/video.js#1941', software: 'third-party', kind: 'page',
  story: 'crossorigin was added to the <video> for its subtitles; now the film itself does not load, because its host has no CORS.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'video/mp4'], ['Accept-Ranges', 'bytes'], ['Cache-Control', 'public, max-age=86400']], body: 'x' }))
    const url = `https://films.example.net:${port}/a.mp4`
    const dir = t.files({ 'page.html': `<video crossorigin="anonymous" controls>\n  <source src="${url}" type="video/mp4">\n</video>\n` })
    return { url, args: ['--from', `${dir}/page.html`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], mustSay: [/crossorigin/] } }
