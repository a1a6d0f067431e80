export default { id: 'canvas-kept-out-though-the-host-allows', source: 'openlayers/openlayers#11434', software: 'tomcat', kind: 'page',
  story: 'Export of a map fails: the canvas is tainted. GeoServer allows the page; the source of the layer lacks crossOrigin. The person brings the console and the address of a tile.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => ({ status: 200, headers: [['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin'], ['Content-Type', 'image/png']], body: preflight ? '' : 'PNG' }))
    const url = `https://geo.example.com:${port}/geoserver/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=a`
    const dir = t.files({ 'seen.txt': `GET ${url}\n\nUncaught DOMException: Failed to execute 'toBlob' on 'HTMLCanvasElement': Tainted canvases may not be exported.\n` })
    return { url, args: ['--from', `${dir}/seen.txt`, '--as', 'img'] }
  },
  expect: { outcome: 'allowed', causes: ['none', 'opaque-response'], neverCertain: ['cors-not-configured', 'stale-preflight'], mustSay: [/crossOrigin/i] } }
