export default { id: 'allow-control-allow-origin', source: 'Stack Overflow, "Allow-Control-Allow-Origin" in place of Access-Control-Allow-Origin; the name of a well-known extension', software: 'express', kind: 'misspelt',
  story: 'res.header("Allow-Control-Allow-Origin", "*") on every response: the first word is wrong.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const own = [['X-Powered-By', 'Express'], ['Allow-Control-Allow-Origin', '*']]
      if (method === 'OPTIONS') return { status: 200, headers: [...own, ['Allow', 'GET,HEAD,POST'], ['Content-Type', 'text/html; charset=utf-8']], body: 'GET,HEAD,POST' }
      return { status: url === '/api/items' ? 200 : 404, headers: [...own, ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/items` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'invalid-allow-origin'], neverCertain: ['origin-not-allowed', 'proxy-strips-headers'], fixFor: ['express'], layer: ['express'], mustSay: [/The name is Access-Control-Allow-Origin: write it so in place of Allow-Control-Allow-Origin/] } }
