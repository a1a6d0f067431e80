export default { id: 'azure-front-door-appends-a-second', source: 'Microsoft Learn, Azure Front Door rules engine: Append adds to what the origin sends', software: 'azure-front-door', kind: 'twice',
  story: 'A rule of Front Door appends Access-Control-Allow-Origin: the application behind sends it as well, and the two stand in one line.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const h = [['x-azure-ref', '20241130T065242Z-r1abc'], ['X-Cache', 'CONFIG_NOCACHE'], ['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', 'https://app.example.com,*'], ['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...h, ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET']] }
      return { status: url.startsWith('/api/items') ? 200 : 404, headers: [...h, ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed', 'invalid-allow-origin'], fixFor: ['express', null, 'azure-front-door'], mustSay: [/\*/] } }
