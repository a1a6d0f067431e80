export default { id: 'range-of-a-tile-archive', source: 'protomaps/PMTiles, CORS and Range', software: 'unknown', kind: 'header',
  story: 'A map reads parts of one archive with Range: one range from the start is a simple header, and the server answers OPTIONS 405.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 405, headers: [['Allow', 'GET, HEAD']], body: '' } : { status: 206, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Range', 'bytes 0-16383/1000000'], ['ETag', '"abc"'], ['Accept-Ranges', 'bytes'], ['Content-Type', 'application/octet-stream']], body: 'x' })
    return { url: `https://tiles.example.com:${port}/world.pmtiles`, args: ['-H', 'Range: bytes=0-16383'] }
  },
  expect: { outcome: ['allowed', 'blocked'], neverCertain: ['cors-not-configured'], mustNotSay: [/wrong address/i] } }
