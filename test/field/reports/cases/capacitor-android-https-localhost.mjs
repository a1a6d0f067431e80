export default { id: 'capacitor-android-https-localhost', source: 'ionic-team/capacitor#6629 and its kind, androidScheme', software: 'express', kind: 'origin',
  story: 'Since Capacitor 5 the page on Android is https://localhost; the list still has http://localhost and capacitor://localhost.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      const s = [['X-Powered-By', 'Express'], ['Vary', 'Origin']], ok = ['http://localhost', 'capacitor://localhost', 'ionic://localhost'].includes(origin)
      const c = ok ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 204, headers: [...s, ...c, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', acrh ?? '']] }
      return { status: 200, headers: [...s, ...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { page: 'https://localhost', pagePin: null, url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'mixed-content', 'wrong-url', 'local-network-access'], fixFor: ['express', null], layer: ['express'], mustSay: [/https:\/\/localhost/] } }
