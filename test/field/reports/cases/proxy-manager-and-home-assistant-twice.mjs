export default { id: 'proxy-manager-and-home-assistant-twice', source: 'NginxProxyManager/nginx-proxy-manager#2591', software: 'nginx', kind: 'twice',
  story: 'Home Assistant answers the page and the custom configuration of Nginx Proxy Manager adds the same header: twice on one response.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const ok = origin === 'https://app.example.com'
      const n = [['Server', 'openresty'], ['X-Served-By', 'ha.example.com']]
      const twice = [...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Access-Control-Allow-Origin', 'https://app.example.com']]
      if (preflight) return { status: 200, headers: [...n, ...twice, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'AUTHORIZATION,CONTENT-TYPE']] }
      return { status: 200, headers: [...n, ['Content-Type', 'application/json'], ...twice], body: '[]' }
    })
    return { url: `https://ha.example.com:${port}/api/states`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx', null], mustSay: [/openresty|nginx/i] } }
