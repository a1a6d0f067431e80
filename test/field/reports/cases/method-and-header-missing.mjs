export default { id: 'method-and-header-missing', source: 'expressjs/cors#261 and klicker-uzh#5318', software: 'unknown', kind: 'two',
  story: 'The preflight allows neither PUT nor the header X-Request-Id: both have to go into the lists.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const c = [['Server', 'Acme'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])]
      return preflight ? { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'Authorization, Content-Type']] } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/orders/1`, args: ['-X', 'PUT', '-H', 'Authorization: Bearer x', '-H', 'X-Request-Id: 1', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed', 'request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/PUT/, /x-request-id/i] } }
