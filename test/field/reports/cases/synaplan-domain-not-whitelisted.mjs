export default { id: 'synaplan-domain-not-whitelisted', source: 'metadist/synaplan#1624', software: 'php', kind: 'refused',
  story: 'The widget has an empty list of domains, which this version takes for nobody: every call is 403 domain_not_whitelisted, with CORS headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, acrh, acrm }) => {
      const s = ['server', 'nginx/1.27.4'], c = [['access-control-allow-origin', '*']]
      if (method === 'OPTIONS') return { status: 200, headers: [s, ...c, ['access-control-allow-methods', 'GET, OPTIONS, POST, PUT, PATCH, DELETE'], ...(acrh ? [['access-control-allow-headers', 'content-type, authorization']] : []), ['access-control-max-age', '3600']] }
      const j = ['content-type', 'application/json'], b = ['cache-control', 'no-cache, private']
      if (!url.startsWith('/api/v1/widget/')) return { status: 404, headers: [s, j, b, ...c], body: '{"error":"No route found"}' }
      return { status: method === 'POST' ? 403 : 405, headers: [s, j, b, ...c], body: method === 'POST' ? '{"error":"domain_not_whitelisted","message":"Domain is not allowed for this widget"}' : '{"error":"No route found for GET"}' }
    })
    return { url: `https://chat.example.com:${port}/api/v1/widget/wdg_1/message`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"text":"hi"}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['refused-by-application.session', 'refused-by-application.csrf', 'origin-not-allowed'], fixFor: [null, 'php', 'nginx'], mustSay: [/403/, /not allowed for this widget|domain_not_whitelisted/, /list of origins/] } }
