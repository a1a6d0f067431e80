export default { id: 'apollo-without-body-parser', source: 'apollographql/apollo-server#7366', software: 'apollo', kind: 'refused',
  story: 'expressMiddleware without express.json(): every POST is a readable 500 "`req.body` is not set".',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, acrh }) => {
      const id = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Vary', 'Access-Control-Request-Headers'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      return { status: 500, headers: [...id, ['Content-Type', 'text/html; charset=utf-8']], body: '`req.body` is not set; this probably means you forgot to set up the `json` middleware before the Apollo Server middleware.' }
    })
    return { url: `https://api.example.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"query":"{a}"}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['refused-by-application.session', 'refused-by-application.csrf'], fixFor: ['apollo', 'express', null], mustSay: [/\b500\b/, /req\.body/] } }
