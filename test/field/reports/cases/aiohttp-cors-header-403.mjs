export default { id: 'aiohttp-cors-header-403', source: 'home-assistant/core#18566', software: 'unknown', kind: 'header',
  story: 'The origin is allowed; aiohttp-cors refuses the whole preflight 403 because of one header, which it names.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      const id = [['Server', 'Python/3.7 aiohttp/3.4.4']]
      const ok = origin === 'https://app.example.com'
      const bad = (acrh ?? '').split(',').map((x) => x.trim().toUpperCase()).filter((x) => x && !['ORIGIN', 'ACCEPT', 'X-REQUESTED-WITH', 'CONTENT-TYPE', 'X-HA-ACCESS'].includes(x))
      if (preflight) {
        if (!ok) return { status: 403, headers: [...id, ['Content-Type', 'text/plain; charset=utf-8']], body: `CORS preflight request failed: origin '${origin}' is not allowed` }
        if (bad.length) return { status: 403, headers: [...id, ['Content-Type', 'text/plain; charset=utf-8']], body: `CORS preflight request failed: headers are not allowed: ${bad.join(', ')}` }
        return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET'], ...(acrh ? [['Access-Control-Allow-Headers', acrh.toUpperCase()]] : [])] }
      }
      return { status: 401, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'text/plain; charset=utf-8']], body: '401: Unauthorized' }
    })
    return { url: `https://ha.example.com:${port}/api/states`, args: ['-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/authorization/i] } }
