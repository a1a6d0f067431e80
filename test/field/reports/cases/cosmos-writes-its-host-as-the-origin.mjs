export default { id: 'cosmos-writes-its-host-as-the-origin', source: 'azukaar/Cosmos-Server#543', software: 'unknown', kind: 'invalid',
  story: 'The reverse proxy Cosmos before CouchDB has no CORSOrigin for the route and writes the host of the route in its place: db.example.com, without a scheme. CouchDB itself answers rightly.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Access-Control-Allow-Origin', 'db.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'Authorization, Content-Type']]
      if (method === 'OPTIONS') return { status: 204, headers: c }
      return { status: 200, headers: [...c, ['Content-Type', 'application/json'], ['Server', 'CouchDB/3.3.3 (Erlang OTP/25)']], body: '{"couchdb":"Welcome"}' }
    })
    return { page: 'app://obsidian.md', url: `https://db.example.com:${port}/vault`, args: ['-H', 'Authorization: Basic x', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['invalid-allow-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], mustSay: [/“db\.example\.com”/] } }
