export default { id: 'geoserver-filter-twice', source: 'geoserver/geoserver#2069, kartoza/docker-geoserver#60', software: 'unknown', kind: 'two',
  story: 'The CORS filter stands in web.xml of GeoServer and nginx in front adds the header as well.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: 200, headers: [['Server', 'nginx/1.22.1'], ['x-frame-options', 'SAMEORIGIN'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', method === 'OPTIONS' ? undefined : 'application/json;charset=UTF-8']], body: method === 'OPTIONS' ? '' : '{"type":"FeatureCollection"}' }))
    return { url: `https://maps.example.com:${port}/geoserver/topp/ows?service=WFS&request=GetFeature&outputFormat=application/json` }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['nginx', null], layer: ['nginx', null], mustSay: [/\*, ?\*|twice|two/i] } }
