export default { id: 'postgrest-behind-openresty-twice', source: 'subzerocloud/postgrest-starter-kit#53', software: 'nginx', kind: 'twice',
  story: 'PostgREST reflects the origin and the OpenResty in front adds * of its own.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url, acrh }) => {
      const own = [['Server', 'openresty'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE, OPTIONS'], ['Access-Control-Allow-Credentials', 'true']]
      if (preflight) return { status: 204, headers: [...own, ['Access-Control-Allow-Headers', acrh], ['Access-Control-Max-Age', '1728000'], ['Content-Type', 'text/plain charset=UTF-8']] }
      const rest = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Expose-Headers', 'Content-Encoding, Content-Location, Content-Range, Content-Type, Date, Location, Server, Transfer-Encoding, Range-Unit']] : []
      return { status: url.startsWith('/rest/todos') ? 200 : 404, headers: [...own, ['Content-Type', 'application/json; charset=utf-8'], ...rest], body: url.startsWith('/rest/todos') ? '[]' : '{"message":"relation does not exist"}' }
    }, { plain: true })
    return { page: 'http://localhost:3001', url: `http://localhost:${port}/rest/todos`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/\*/, /http:\/\/localhost:3001/] } }
