export default { id: 'subtitles-without-crossorigin', source: 'amphtml/amphtml#10209, videojs/video.js#1888', software: 'third-party', kind: 'page',
  story: 'The video plays, its subtitles of the same other host do not: the host sends *, and crossorigin is missing on the <video>.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: 200, headers: [['Content-Type', url.endsWith('.vtt') ? 'text/vtt' : 'video/mp4'], ['Access-Control-Allow-Origin', '*']], body: 'WEBVTT\n' }))
    const url = `https://media.example.net:${port}/a/en.vtt`
    const dir = t.files({ 'page.html': `<video controls src="https://media.example.net:${port}/a/clip.mp4">\n  <track kind="captions" srclang="en" src="${url}" default>\n</video>\n` })
    return { url, args: ['--from', `${dir}/page.html`] }
  },
  expect: { outcome: 'blocked', causes: ['opaque-response.same-origin'], fixFor: [null], mustSay: [/crossorigin/, /<video>/] } }
