export default { id: 'service-worker-keeps-an-opaque-copy', source: 'GoogleChrome/workbox#2632, jxxghp/MoviePilot-Frontend#627', software: 'third-party', kind: 'page',
  story: 'Workbox kept a picture that a plain <img> had asked for; an <img crossorigin> gets that copy and fails. The host sends *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'image/jpeg'], ['Access-Control-Allow-Origin', '*'], ['Cache-Control', 'public, max-age=31536000']], body: 'x' }))
    const url = `https://image.films.example:${port}/t/p/a.jpg`
    const dir = t.files({ 'console.txt': `The FetchEvent for "${url}" resulted in a network error response: an "opaque" response was used for a request whose type is not no-cors\nGET ${url} net::ERR_FAILED\n` })
    return { url, args: ['--from', `${dir}/console.txt`, '--as', 'img-crossorigin'] }
  },
  expect: { outcome: 'allowed', causes: ['none', 'stale-preflight'], neverCertain: ['cors-not-configured', 'stale-preflight'], mustSay: [/service worker/i] } }
