export default { id: 'tomcat-cors-filter-403', source: 'Apache Tomcat documentation, CORS Filter', software: 'unknown', kind: 'header',
  story: 'The filter of Tomcat refuses a preflight 403 and empty where one header is not in cors.allowed.headers; the origin is right.',
  async start(t) {
    const ok = ['origin', 'accept', 'x-requested-with', 'content-type', 'access-control-request-method', 'access-control-request-headers']
    const { port } = await t.serve(({ origin, acrh, acrm, preflight }) => {
      const mine = origin === 'https://app.example.com'
      if (preflight) {
        const asked = (acrh ?? '').split(',').map((x) => x.trim().toLowerCase()).filter(Boolean)
        if (!mine || !['GET', 'POST', 'HEAD', 'OPTIONS'].includes(acrm) || !asked.every((x) => ok.includes(x))) return { status: 403, headers: [['Content-Type', 'text/plain']] }
        return { status: 200, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'POST,HEAD,GET,OPTIONS'], ['Access-Control-Allow-Headers', ok.join(',')], ['Access-Control-Max-Age', '1800']] }
      }
      if (origin && !mine) return { status: 403, headers: [['Content-Type', 'text/plain']] }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...(mine ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [])], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/app/rest/items`, args: ['-H', 'Authorization: Bearer x', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['preflight-requires-auth', 'origin-not-allowed', 'cors-not-configured'], fixFor: [null], mustSay: [/authorization/i], mustNotSay: [/allow the request header[^.]*content-type/i] } }
