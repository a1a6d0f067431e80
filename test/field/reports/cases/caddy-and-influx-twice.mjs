export default { id: 'caddy-and-influx-twice', source: 'captncraig/cors#4', software: 'caddy', kind: 'twice',
  story: 'InfluxDB sends its CORS headers and Caddy adds the same once more.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const one = ['Access-Control-Allow-Origin', 'https://influx.example.com'], s = ['Server', 'Caddy']
      if (method === 'OPTIONS') return { status: 204, headers: [one, ['Access-Control-Allow-Headers', 'Authorization'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], s] }
      return { status: url.startsWith('/query') ? 200 : 404, headers: [one, ['Content-Type', 'application/json'], s, ['X-Influxdb-Version', '1.8.10'], ['X-Influxdb-Build', 'OSS'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'Date, X-InfluxDB-Version, X-InfluxDB-Build']] : [])], body: url.startsWith('/query') ? '{"results":[]}' : '' }
    })
    return { page: 'https://influx.example.com', url: `https://influx.example.com:${port}/query?q=SHOW+DATABASES`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['caddy', null], layer: ['caddy'] } }
