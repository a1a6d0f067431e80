export default { id: 'app-service-credentials-off', source: 'Azure/azure-functions-host#620, Azure/azure-cli#9514', software: 'azure-app-service', kind: 'credentials',
  story: 'The CORS blade names the page but its switch for credentials is off; the ASP.NET code that allows them is never asked.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh }) => {
      const ok = origin === 'https://app.example.com'
      const a = [['Set-Cookie', 'ARRAffinitySameSite=0a1b; Path=/; HttpOnly; SameSite=None; Secure; Domain=shop-api.azurewebsites.net'], ['X-Powered-By', 'ASP.NET']]
      if (preflight) return { status: ok ? 204 : 400, headers: [...a, ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] : [])] }
      return { status: 200, headers: [...a, ['Server', 'Kestrel'], ...(ok ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://shop-api.azurewebsites.net:${port}/api/me`, args: ['--credentials', 'include', '-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], neverCertain: ['origin-not-allowed', 'wildcard-with-credentials'], fixFor: ['azure-app-service', 'aspnet', null], layer: ['azure-app-service', 'aspnet', 'iis'], mustSay: [/Access-Control-Allow-Credentials|credentials/i], mustNotSay: [/add_header|\/etc\/nginx/] } }
