export default { id: 'tyk-and-the-api-both-answer', source: 'TykTechnologies/tyk#1199', software: 'unknown', kind: 'two-values',
  story: 'options_passthrough hands OPTIONS to a Flask API that has CORS, and the gateway adds its own headers: the origin stands there twice, on the request too.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const both = (name, a, b) => [[name, a], [name, b]]
      const cors = origin ? [...both('Access-Control-Allow-Origin', origin, origin), ...both('Access-Control-Allow-Credentials', 'true', 'true')] : []
      const id = [['Server', 'meinheld/0.6.1'], ['X-Powered-By', 'Flask'], ['X-Ratelimit-Limit', '0'], ['X-Ratelimit-Remaining', '0'], ['X-Ratelimit-Reset', '0']]
      if (method === 'OPTIONS') return { status: 200, headers: [...cors, ...both('Access-Control-Allow-Methods', 'POST', 'GET, POST, PUT, DELETE, PATCH, OPTIONS'), ['Access-Control-Allow-Headers', 'content-type'], ...both('Access-Control-Max-Age', '24', '3600'), ['Allow', 'POST, OPTIONS'], ['Vary', 'Origin'], ...id] }
      return { status: method === 'POST' ? 200 : 405, headers: [...cors, ['Content-Type', 'application/json'], ...id], body: '{}' }
    })
    return { url: `https://gw.example.com:${port}/cors-auth/post`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['flask', null], mustSay: [/two|twice|more than one|2 /i] } }
