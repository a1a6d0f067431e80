export default { id: 'functions-local-star-and-credentials', source: 'Azure/azure-functions-host#9281', software: 'azure-functions', kind: 'credentials',
  story: 'func start --cors * answers with a star; the SignalR client sends credentials: include.',
  async start(t) {
    const { port } = await t.serve(({ method, acrh, acrm, origin }) => {
      const s = ['Server', 'Kestrel'], c = origin ? [['Access-Control-Allow-Origin', '*']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [s, ['Access-Control-Allow-Headers', acrh], ['Access-Control-Allow-Methods', acrm], ...c] }
      return { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], s, ...c], body: '{"url":"https://x.service.signalr.net","accessToken":"a"}' }
    }, { plain: true })
    return { page: 'http://localhost:4280', url: `http://localhost:${port}/api/negotiate?negotiateVersion=1`, args: ['-X', 'POST', '-H', 'x-requested-with: XMLHttpRequest', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], neverCertain: ['origin-not-allowed'], fixFor: ['azure-functions', 'aspnet', null], mustSay: [/\*/, /credentials/i], mustNotSay: [/SetIsOriginAllowed\(\s*_?\s*=>\s*true/] } }
