export default { id: 'neo4j-401-bare', source: 'neo4j/neo4j#9151', software: 'unknown', kind: 'error',
  story: 'Neo4j 3.1 puts * on 200 and 404 and leaves it out on 401: a wrong password reads as a fault of CORS.',
  async start(t) {
    const { port } = await t.serve(({ preflight, acrm, acrh, url }) => {
      const star = ['Access-Control-Allow-Origin', '*']
      if (preflight) return { status: 200, headers: [star, ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Headers', acrh], ['Date', 'Tue, 05 May 2026 10:00:00 GMT']] }
      if (url === '/') return { status: 200, headers: [star, ['Content-Type', 'application/json']], body: '{}' }
      if (!url.startsWith('/db/data/')) return { status: 404, headers: [star, ['Content-Type', 'application/json']], body: '' }
      return { status: 401, headers: [['Content-Type', 'application/json; charset=UTF-8'], ['WWW-Authenticate', 'None']], body: '{\n  "errors" : [ {\n    "code" : "Neo.ClientError.Security.Unauthorized",\n    "message" : "Invalid username or password."\n  } ]\n}' }
    })
    return { url: `https://db.example.com:${port}/db/data/`, args: ['-H', 'Authorization: Basic bmVvNGo6bmVv'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/401/, /Unauthorized|Invalid username or password/] } }
