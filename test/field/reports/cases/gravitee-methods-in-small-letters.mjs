export default { id: 'gravitee-methods-in-small-letters', source: 'gravitee-io/issues#480', software: 'unknown', kind: 'method',
  story: 'The gateway writes the allowed methods in small letters: names of methods are compared letter by letter, so PUT is not in "get, put".',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url, acrm }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 200, headers: [...c, ...(c.length ? [['Access-Control-Allow-Headers', 'content-type, x-gravitee-api-key'], ['Access-Control-Allow-Methods', 'get, post, put, delete'], ['Access-Control-Max-Age', '600']] : [])] }
      return { status: url.startsWith('/echo') ? 200 : 404, headers: [...c, ['Content-Type', 'application/json'], ['X-Gravitee-Transaction-Id', '0a1b2c3d-0000-4000-8000-000000000001']], body: '{}' }
    })
    return { url: `https://gw.example.com:${port}/echo`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-failed'], fixFor: [null], layer: [null], mustSay: [/PUT/, /capital|case|letter/i] } }
