export default { id: 'token-in-the-body-not-json', source: 'Stack Overflow, OAuth token endpoint wants a form, the page posts JSON: 400 unsupported content, bare', software: 'third-party', kind: 'error',
  story: 'The token endpoint allows pages and answers a JSON body 400 invalid_request, readable: a form needs no preflight either.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method, acrh, acrm, h }) => {
      const own = origin ? [['Access-Control-Allow-Origin', '*']] : []
      if (preflight) return { status: 200, headers: [...own, ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Headers', acrh ?? '']] }
      if (method !== 'POST') return { status: 405, headers: [...own, ['Allow', 'POST'], ['Content-Type', 'application/json']], body: '{"error":"invalid_request","error_description":"Only POST is supported"}' }
      return (h['content-type'] ?? '').startsWith('application/x-www-form-urlencoded') ? { status: 200, headers: [...own, ['Content-Type', 'application/json']], body: '{"access_token":"x"}' } : { status: 400, headers: [...own, ['Content-Type', 'application/json']], body: '{"error":"invalid_request","error_description":"Missing parameter: grant_type"}' }
    })
    return { url: `https://id.example.net:${port}/oauth2/token`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"grant_type":"authorization_code"}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'request-header-not-allowed'], fixFor: [null], mustSay: [/400/, /grant_type/] } }
