export default { id: 'tiles-asked-with-crossorigin', source: 'MazeMap/Leaflet.TileLayer.PouchDBCached#52, Leaflet with crossOrigin: true', software: 'third-party', kind: 'page',
  story: 'A plugin sets crossOrigin on every tile; the server of the tiles has no CORS, and without the option the map shows.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 405, headers: [['Server', 'Apache/2.4.57 (Debian)'], ['Allow', 'GET,POST,HEAD']] } : { status: 200, headers: [['Server', 'Apache/2.4.57 (Debian)'], ['Content-Type', 'image/png'], ['Cache-Control', 'max-age=604800'], ['ETag', '"7c1-5f"']], body: 'PNG' })
    const url = `https://topo.tiles.example:${port}/topo/3/4/2.png`
    const dir = t.files({ 'map.js': `L.tileLayer('https://topo.tiles.example:${port}/topo/{z}/{x}/{y}.png', { crossOrigin: true, maxZoom: 17 }).addTo(map)\n` })
    return { url, args: ['--from', `${dir}/map.js`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null, 'apache'], mustSay: [/crossorigin/i] } }
