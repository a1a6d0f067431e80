export default { id: 'ghost-sends-to-its-own-name', source: 'TryGhost/Ghost, url redirects middleware', software: 'unknown', kind: 'redirect',
  story: 'The page on the apex asks the Content API on www; Ghost sends every other name to its configured url, the apex, with a bare 301.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => {
      if (/^www\./.test(h.host)) return { status: 301, headers: [['Server', 'nginx'], ['X-Powered-By', 'Express'], ['Cache-Control', 'public, max-age=31536000'], ['Location', `https://${h.host.slice(4)}${url}`], ['Vary', 'Accept, Accept-Encoding'], ['Content-Type', 'text/html; charset=utf-8']], body: '<p>Moved Permanently.</p>' }
      return { status: 200, headers: [['Server', 'nginx'], ['X-Powered-By', 'Express'], ['Content-Version', 'v5.96'], ['Access-Control-Allow-Origin', '*'], ['Vary', 'Accept-Version, Accept-Encoding'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"posts":[]}' }
    })
    return { page: 'https://example.com', url: `https://www.example.com:${port}/ghost/api/content/posts/?key=x`, args: [], resolve: [`example.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.www', 'redirect-changes-origin'], neverCertain: ['cors-not-configured'], fixFor: [null, 'express'], mustSay: [/\b301\b|redirect/i, /https:\/\/example\.com/] } }
