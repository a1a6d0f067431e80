export default { id: 'artifactory-options-401', source: 'JFrog documentation, REST API, and StackOverflow 45006361', software: 'unknown', kind: 'preflight-auth',
  story: 'Artifactory asks OPTIONS for a login: 401 in JSON, no CORS header on anything.',
  async start(t) {
    const { port } = await t.serve(({ h }) => {
      const s = [['X-JFrog-Version', 'Artifactory/7.77.5 77705900'], ['X-Artifactory-Id', 'a:1'], ['X-Artifactory-Node-Id', 'node1']]
      if (!h['x-jfrog-art-api']) return { status: 401, headers: [...s, ['WWW-Authenticate', 'Basic realm="Artifactory Realm"'], ['Content-Type', 'application/json;charset=ISO-8859-1']], body: '{\n  "errors" : [ {\n    "status" : 401,\n    "message" : "Authentication is required"\n  } ]\n}' }
      return { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '{"results":[]}' }
    })
    return { url: `https://repo.example.com:${port}/artifactory/api/search/artifact?name=x`, args: ['-H', 'X-JFrog-Art-Api: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
