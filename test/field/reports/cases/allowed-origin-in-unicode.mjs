export default { id: 'allowed-origin-in-unicode', source: 'Stack Overflow, CORS and internationalized domain names, Origin is punycode', software: 'unknown', kind: 'values',
  story: 'The list was written as people read the name, https://bücher.example: browsers send xn--bcher-kva.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => {
      const own = [['Access-Control-Allow-Origin', Buffer.from('https://bücher.example').toString('latin1')], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'authorization']]
      return preflight ? { status: 204, headers: own } : { status: 200, headers: [...own, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { page: 'https://xn--bcher-kva.example', url: `https://api.example.com:${port}/v1/books`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'invalid-allow-origin'], neverCertain: ['cors-not-configured'], fixFor: [null], mustSay: [/xn--bcher-kva/] } }
