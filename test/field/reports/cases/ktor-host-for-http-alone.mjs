export default { id: 'ktor-host-for-http-alone', source: 'ktorio/ktor, CORS plugin, allowHost', software: 'unknown', kind: 'origin',
  story: 'allowHost("app.example.com") lets in http alone; the page is https, and Ktor answers an empty 403 to whatever it sends.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrm, acrh }) => {
      if (origin && origin !== 'http://app.example.com') return { status: 403 }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight) {
        if (!['GET', 'POST', 'HEAD'].includes(acrm)) return { status: 403 }
        return { status: 200, headers: [...c, ['Access-Control-Allow-Headers', 'Content-Type'], ['Access-Control-Max-Age', '86400']] }
      }
      return { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.scheme', 'origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'error-response-without-cors', 'blocked-at-edge'], fixFor: [null], mustSay: [/http:\/\/app\.example\.com/, /https:\/\/app\.example\.com/] } }
