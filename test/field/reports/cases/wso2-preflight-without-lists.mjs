export default { id: 'wso2-preflight-without-lists', source: 'wso2/api-manager#4770', software: 'unknown', kind: 'list',
  story: 'WSO2 4.5 answers OPTIONS of a streaming API with Allow-Origin alone, and sends the request headers back as they came.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh, acrm, url }) => {
      if (preflight) return { status: 200, headers: [['Origin', origin], ['activityid', 'be1792dd'], ['Accept', '*/*'], ['Access-Control-Request-Method', acrm], ['Access-Control-Allow-Origin', '*'], ...(acrh ? [['Access-Control-Request-Headers', acrh]] : [])] }
      return { status: url.startsWith('/asd') ? 200 : 404, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', url.startsWith('/asd') ? 'application/json' : 'application/json; charset=UTF-8']], body: url.startsWith('/asd') ? '{}' : '{"code":"404","type":"Status report","message":"Not Found","description":"The requested resource is not available."}' }
    })
    return { url: `https://gw.example.com:${port}/asd/1.0`, args: ['-H', 'Authorization: Bearer x', '-H', 'x-browsersessionid: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/authorization/i, /x-browsersessionid/i] } }
