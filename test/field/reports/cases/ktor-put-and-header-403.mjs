export default { id: 'ktor-put-and-header-403', source: 'ktorio/ktor, CORS plugin, allowMethod and allowHeader', software: 'unknown', kind: 'two',
  story: 'Neither PUT nor X-Request-Id is listed: Ktor answers the preflight 403 and empty; putting one right is not enough.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrm, acrh }) => {
      if (origin && origin !== 'https://app.example.com') return { status: 403 }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) {
        const asked = (acrh ?? '').split(',').map((x) => x.trim()).filter(Boolean)
        if (!['GET', 'POST', 'HEAD'].includes(acrm) || asked.some((x) => !['content-type', 'authorization'].includes(x))) return { status: 403 }
        return { status: 200, headers: [...c, ['Access-Control-Allow-Headers', 'Authorization, Content-Type'], ['Access-Control-Max-Age', '86400']] }
      }
      return { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/notes/7`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '-H', 'X-Request-Id: 1', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed', 'request-header-not-allowed'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed'], fixFor: [null], mustSay: [/PUT/, /x-request-id/i] } }
