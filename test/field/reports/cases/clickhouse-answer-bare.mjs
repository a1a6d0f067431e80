export default { id: 'clickhouse-answer-bare', source: 'ClickHouse/ClickHouse, add_http_cors_header and http_options_response', software: 'unknown', kind: 'coverage',
  story: 'ClickHouse answers OPTIONS by http_options_response of its configuration; the query itself has no header without add_http_cors_header=1.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      if (method === 'OPTIONS') return { status: 204, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'origin, x-requested-with, x-clickhouse-format, x-clickhouse-user, x-clickhouse-key, Authorization'], ['Access-Control-Allow-Methods', 'POST, GET, OPTIONS'], ['Access-Control-Max-Age', '86400']] }
      const id = [['X-ClickHouse-Server-Display-Name', 'ch-1'], ['X-ClickHouse-Query-Id', '5d3f2c1e-0000-4000-8000-000000000000'], ['X-ClickHouse-Format', 'JSON'], ['X-ClickHouse-Timezone', 'UTC'], ['X-ClickHouse-Summary', '{"read_rows":"1","read_bytes":"1"}']]
      if (url.startsWith('/?')) return { status: 200, headers: [['Content-Type', 'application/json; charset=UTF-8'], ...id], body: '{"data":[]}' }
      if (url === '/') return { status: 200, headers: [['Content-Type', 'text/html; charset=UTF-8']], body: 'Ok.\n' }
      return { status: 404, headers: [['Content-Type', 'text/plain; charset=UTF-8'], ['X-ClickHouse-Exception-Code', '0']], body: `There is no handle ${url}\n\nUse / or /ping for health checks.` }
    })
    return { url: `https://ch.example.com:${port}/?query=SELECT%201%20FORMAT%20JSON`, args: ['-H', 'X-ClickHouse-User: reader', '-H', 'X-ClickHouse-Key: x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes', 'preflight-elsewhere'], neverCertain: ['preflight-elsewhere', 'proxy-strips-headers', 'cors-not-configured'], fixFor: [null], mustSay: [/\b200\b/, /Access-Control-Allow-Origin/] } }
