export default { id: 'allowed-origin-with-a-semicolon', source: 'Stack Overflow, nginx add_header in quotes, the semicolon stands inside of them', software: 'nginx', kind: 'values',
  story: 'The quote closes behind the semicolon: the value is https://app.example.com; with it.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const s = [['Server', 'nginx/1.24.0'], ['Access-Control-Allow-Origin', 'https://app.example.com;'], ['Access-Control-Allow-Headers', 'Authorization']]
      return method === 'OPTIONS' ? { status: 204, headers: s } : { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['invalid-allow-origin'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/app\.example\.com;/] } }
