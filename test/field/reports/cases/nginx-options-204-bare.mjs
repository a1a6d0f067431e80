export default { id: 'nginx-options-204-bare', source: 'nginx documentation, if and return', software: 'nginx', kind: 'preflight',
  story: 'if ($request_method = OPTIONS) { return 204; } stands in nginx, the headers in the application: the preflight is 204 and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      if (method === 'OPTIONS') return { status: 204, headers: [['Server', 'nginx/1.26.2']] }
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']] : []
      return { status: url.startsWith('/api') ? 200 : 404, headers: [['Server', 'nginx/1.26.2'], ...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-elsewhere', 'cors-after-routes', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'proxy-strips-headers'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/OPTIONS/, /\b204\b/] } }
