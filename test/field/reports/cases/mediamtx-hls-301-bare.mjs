export default { id: 'mediamtx-hls-301-bare', source: 'bluenviron/mediamtx#415', software: 'unknown', kind: 'redirect',
  story: 'The HLS address lacks its closing slash: the media server answers 301 without CORS headers; behind it everything has them.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = ['Server', 'gortsplib'], c = [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', '*']]
      if (url === '/test') return { status: 301, headers: [s, ['Location', '/test/']] }
      if (url === '/test/') return { status: 200, headers: [s, ...c, ['Content-Type', 'text/html']], body: '<!DOCTYPE html><html><head></head><body><video></video></body></html>' }
      if (method === 'OPTIONS') return { status: 200, headers: [s, ...c, ['Access-Control-Allow-Methods', 'GET, OPTIONS'], ['Access-Control-Allow-Headers', 'Origin, X-Requested-With, Content-Type, Accept']] }
      return url.startsWith('/test/') ? { status: 200, headers: [s, ...c, ['Content-Type', 'application/vnd.apple.mpegurl']], body: '#EXTM3U' } : { status: 404, headers: [s, ...c] }
    }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://localhost:${port}/test` }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.trailing-slash', 'cors-after-routes'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/\/test\//, /301/] } }
