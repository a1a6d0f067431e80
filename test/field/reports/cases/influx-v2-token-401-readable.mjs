export default { id: 'influx-v2-token-401-readable', source: 'influxdata/influxdb http/platform_handler.go; influxdata/influxdb-client-js, unauthorized access', software: 'unknown', kind: 'refused',
  story: 'InfluxDB 2 lets every origin in and answers the wrong token 401 in JSON: CORS is right.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const c = [['X-Influxdb-Build', 'OSS'], ['X-Influxdb-Version', 'v2.7.6'], ...(origin ? [['Access-Control-Allow-Origin', origin]] : [])]
      if (preflight) return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'POST, GET, OPTIONS, PUT, DELETE'], ['Access-Control-Allow-Headers', 'Accept, Content-Type, Content-Length, Accept-Encoding, Authorization, User-Agent']] }
      return { status: 401, headers: [...c, ['X-Platform-Error-Code', 'unauthorized'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"code":"unauthorized","message":"unauthorized access"}' }
    })
    return { url: `https://influx.example.com:${port}/api/v2/query?org=o`, args: ['-X', 'POST', '-H', 'Content-Type: application/vnd.flux', '-H', 'Authorization: Token x', '--data', 'buckets()', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], layer: [null], mustSay: [/401/, /unauthorized access/], mustNotSay: [/preflight-requires-auth/] } }
