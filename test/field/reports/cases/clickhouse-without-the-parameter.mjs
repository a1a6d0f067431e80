export default { id: 'clickhouse-without-the-parameter', source: 'ClickHouse documentation, add_http_cors_header', software: 'unknown', kind: 'no-rule',
  story: 'ClickHouse sends Access-Control-Allow-Origin with add_http_cors_header=1 alone.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const id = [['X-ClickHouse-Server-Display-Name', 'db1'], ['Keep-Alive', 'timeout=10']]
      if (method === 'OPTIONS') return { status: 501, headers: id }
      return { status: 200, headers: [...id, ...(origin && /add_http_cors_header=1/.test(url) ? [['Access-Control-Allow-Origin', '*'], ['Access-Control-Max-Age', '600']] : []), ['Content-Type', 'text/tab-separated-values; charset=UTF-8'], ['X-ClickHouse-Query-Id', '5b8c3ed4-aaaa-4bbb-8ccc-000000000000'], ['X-ClickHouse-Format', 'TabSeparated'], ['X-ClickHouse-Timezone', 'UTC'], ['X-ClickHouse-Summary', '{"read_rows":"1"}']], body: '1\n' }
    }, { plain: true })
    return { url: `http://db.example.com:${port}/?query=SELECT%201` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], mustSay: [/Access-Control-Allow-Origin/] } }
