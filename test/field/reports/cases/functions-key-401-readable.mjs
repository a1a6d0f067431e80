export default { id: 'functions-key-401-readable', source: 'Azure Functions documentation, function access keys', software: 'azure-functions', kind: 'readable-error',
  story: 'The key is missing: 401 and empty of the host; the CORS setting of the platform covers it, so script can read the status.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh, acrm }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Methods', acrm ?? '']].filter(([, v]) => v) }
      return { status: 401, headers: [...c, ['Request-Context', 'appId=cid-v1:1']] }
    })
    return { url: `https://fn-x.azurewebsites.net:${port}/api/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'cookie-not-sent'], neverCertain: ['refused-by-application', 'origin-not-allowed'], fixFor: ['azure-functions', 'azure-app-service', null], layer: ['azure-functions', 'azure-app-service', null], mustSay: [/401/] } }
