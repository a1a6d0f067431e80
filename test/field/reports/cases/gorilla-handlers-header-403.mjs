export default { id: 'gorilla-handlers-header-403', source: 'gorilla/handlers, cors.go', software: 'go', kind: 'header',
  story: 'gorilla/handlers answers the preflight 403, empty and bare, for a header that AllowedHeaders does not list.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, acrm, acrh, h }) => {
      const ok = origin === 'https://app.example.com'
      const json = { status: 200, headers: [['Content-Type', 'application/json']], body: '{}' }
      if (!ok) return method === 'OPTIONS' ? { status: 200 } : json
      if (method === 'OPTIONS') {
        if (!acrm) return { status: 400 }
        if (!['GET', 'HEAD', 'POST', 'PUT'].includes(acrm)) return { status: 405 }
        const asked = (acrh ?? '').split(',').map((x) => x.trim().toLowerCase()).filter((x) => x && !['accept', 'accept-language', 'content-language', 'origin'].includes(x))
        if (asked.some((x) => x !== 'content-type')) return { status: 403 }
        return { status: 200, headers: [...(asked.length ? [['Access-Control-Allow-Headers', 'Content-Type']] : []), ...(acrm === 'PUT' ? [['Access-Control-Allow-Methods', acrm]] : []), ['Access-Control-Allow-Origin', origin]] }
      }
      return { ...json, headers: [['Access-Control-Allow-Origin', origin], ...json.headers] }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'X-Tenant-Id: 7', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed', 'method-not-allowed'], fixFor: [null, 'go'], mustSay: [/x-tenant-id/i] } }
