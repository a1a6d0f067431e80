export default { id: 'svg-sprite-of-a-cdn', source: 'Keyamoon/svgxuse#31, w3c/svgwg#707', software: 'nginx', kind: 'page',
  story: 'Icons come by <use href> from a sprite on a CDN that sends *: browsers load <use> from the own origin alone, whatever is sent.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Server', 'nginx'], ['Content-Type', 'image/svg+xml'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, HEAD'], ['Cache-Control', 'public, max-age=31536000']], body: '<svg/>' }))
    const url = `https://cdn.example.net:${port}/sprites/icons.svg`
    const dir = t.files({ 'console.txt': `Unsafe attempt to load URL ${url} from frame with URL https://app.example.com/. Domains, protocols and ports must match.\n` })
    return { url, args: ['--from', `${dir}/console.txt`] }
  },
  expect: { outcome: 'allowed', causes: ['none'], neverCertain: ['stale-preflight', 'cors-not-configured'], mustSay: [/<use>/, /own origin|own server|inline/i] } }
