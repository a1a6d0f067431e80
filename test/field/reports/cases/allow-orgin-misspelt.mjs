export default { id: 'allow-orgin-misspelt', source: 'Corey Maynard, Creating a RESTful API with PHP, whose listing writes Access-Control-Allow-Orgin and is copied widely', software: 'php', kind: 'misspelt',
  story: 'The headers are written by hand and the first is Access-Control-Allow-Orgin: methods and headers are right, and no page is let in.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Access-Control-Allow-Orgin', '*'], ['Access-Control-Allow-Methods', '*'], ['Access-Control-Allow-Headers', 'Content-Type']]
      if (method === 'OPTIONS') return { status: 200, headers: c }
      return { status: url.startsWith('/api/') ? 200 : 404, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'invalid-allow-origin'], neverCertain: ['origin-not-allowed', 'proxy-strips-headers', 'cors-after-routes'], fixFor: [null, 'php'], layer: [null, 'php'], mustSay: [/Access-Control-Allow-Orgin/], mustNotSay: [/something in front may take it off/] } }
