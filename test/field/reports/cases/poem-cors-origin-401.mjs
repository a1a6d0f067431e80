export default { id: 'poem-cors-origin-401', source: 'poem-web/poem, poem/src/middleware/cors.rs', software: 'unknown', kind: 'origin',
  story: 'poem answers every request of an origin that is not listed 401 "unauthorized", the preflight too; no login is missing.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, preflight, acrh }) => {
      if (origin && origin !== 'https://admin.example.com') return { status: 401, headers: [['content-type', 'text/plain; charset=utf-8']], body: 'unauthorized' }
      const acao = origin ? [['access-control-allow-origin', origin]] : []
      if (preflight) return { status: 200, headers: [...acao, ['access-control-max-age', '86400'], ['access-control-allow-methods', 'GET, POST, PUT, DELETE, HEAD, OPTIONS, CONNECT, PATCH, TRACE'], ...(acrh ? [['access-control-allow-headers', acrh]] : [])] }
      if (method === 'OPTIONS') return { status: 405, headers: acao, body: 'method not allowed' }
      return { status: 200, headers: [['content-type', 'application/json; charset=utf-8'], ...acao], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'preflight-requires-auth', 'error-response-without-cors'], neverCertain: ['preflight-requires-auth', 'cors-not-configured'], fixFor: [null, 'rust'], mustSay: [/\b401\b/] } }
