export default { id: 'oathkeeper-and-kratos-both-answer', source: 'ory/oathkeeper#1100', software: 'unknown', kind: 'twice',
  story: 'Oathkeeper adds its CORS headers to those of the service behind it: Allow-Origin, Allow-Credentials and Vary stand there twice.',
  async start(t) {
    const page = 'https://ui-admin.example.com'
    const { port } = await t.serve(({ origin, url, preflight, acrm, acrh }) => {
      const own = origin === page ? [['access-control-allow-credentials', 'true'], ['access-control-allow-origin', page]] : []
      if (preflight) return { status: 204, headers: [...own, ...(own.length ? [['access-control-allow-methods', acrm], ...(acrh ? [['access-control-allow-headers', acrh]] : [])] : []), ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      const both = [...own, ...own, ['vary', 'Origin'], ['vary', 'Origin']]
      return url.startsWith('/api/v1/datafeed') ? { status: 200, headers: [...both, ['content-type', 'application/json']], body: '{}' } : { status: 404, headers: [...own, ['vary', 'Origin'], ['content-type', 'application/json']], body: '{"error":{"code":404,"status":"Not Found","message":"Requested url does not match any rules"}}' }
    })
    return { page, url: `https://webapi.example.com:${port}/api/v1/datafeed/rollingbar?name=ADAUSD`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['credentials-not-allowed', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/2 times|twice/], mustNotSay: [/set Access-Control-Allow-Credentials: true/] } }
