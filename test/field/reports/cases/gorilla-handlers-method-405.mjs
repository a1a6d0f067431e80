export default { id: 'gorilla-handlers-method-405', source: 'gorilla/handlers, cors.go', software: 'go', kind: 'method',
  story: 'gorilla/handlers knows GET, HEAD and POST when AllowedMethods is not given: the preflight of DELETE is 405, of POST 200.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, acrm, acrh }) => {
      const ok = origin === 'https://app.example.com'
      const json = { status: 200, headers: [['Content-Type', 'application/json']], body: '{}' }
      if (!ok) return method === 'OPTIONS' ? { status: 200 } : json
      if (method === 'OPTIONS') {
        if (!acrm) return { status: 400 }
        if (!['GET', 'HEAD', 'POST'].includes(acrm)) return { status: 405 }
        const asked = (acrh ?? '').split(',').map((x) => x.trim().toLowerCase()).filter(Boolean)
        if (asked.some((x) => x !== 'authorization')) return { status: 403 }
        return { status: 200, headers: [...(asked.length ? [['Access-Control-Allow-Headers', 'Authorization']] : []), ['Access-Control-Allow-Origin', origin]] }
      }
      return { ...json, headers: [['Access-Control-Allow-Origin', origin], ...json.headers] }
    })
    return { url: `https://api.example.com:${port}/v1/items/7`, args: ['-X', 'DELETE', '-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed', 'preflight-not-handled'], neverCertain: ['preflight-not-handled', 'cors-not-configured'], fixFor: [null, 'go'], mustSay: [/DELETE/] } }
