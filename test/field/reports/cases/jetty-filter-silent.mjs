export default { id: 'jetty-filter-silent', source: 'jetty/jetty.project, CrossOriginFilter', software: 'unknown', kind: 'origin',
  story: 'The CrossOriginFilter of Jetty adds nothing for an origin that it does not know; localhost of the developers is in its list.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method }) => {
      const ok = origin === 'http://localhost:3000'
      const id = [['Server', 'Jetty(9.4.53.v20231009)']]
      if (preflight && ok) return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Max-Age', '1800'], ['Access-Control-Allow-Methods', 'GET,POST,HEAD,PUT'], ['Access-Control-Allow-Headers', 'X-Requested-With,Content-Type,Accept,Origin,Authorization']] }
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ['Allow', 'GET, HEAD, POST, PUT, OPTIONS']] }
      return { status: 200, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/rest/items/1`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.localhost-only'], fixFor: [null], layer: [null], mustSay: [/localhost:3000/], mustNotSay: [/Spring/] } }
