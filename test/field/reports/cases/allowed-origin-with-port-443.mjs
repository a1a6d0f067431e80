export default { id: 'allowed-origin-with-port-443', source: 'whatwg/url, origin serialization', software: 'unknown', kind: 'values',
  story: 'The list was filled with the port: https://app.example.com:443. An origin never has the default port.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => {
      const c = [['Access-Control-Allow-Origin', 'https://app.example.com:443'], ['Access-Control-Allow-Credentials', 'true']]
      return preflight ? { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type']] } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/cart`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'invalid-allow-origin'], fixFor: [null], mustSay: [/https:\/\/app\.example\.com:443/, /port/i] } }
