export default { id: 'deployment-flaps-policy', source: 'a rolling deployment of a new list', software: 'spring', kind: 'flapping',
  story: 'One of three instances has the old list and answers the preflight 403 "Invalid CORS request".',
  async start(t) {
    let n = 0
    const { port } = await t.serve(({ origin, preflight }) => {
      const old = ++n % 3 === 0
      const vary = ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'].map((v) => ['Vary', v])
      if (old && origin === 'https://app.example.com') return { status: 403, headers: vary, body: 'Invalid CORS request' }
      return { status: 200, headers: [...vary, ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET,POST']] : []), ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['partial-rollout'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth'], fixFor: ['spring', null], mustSay: [/403/] } }
