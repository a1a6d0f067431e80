export default { id: 'allowed-origin-in-capitals', source: 'nginx documentation, add_header', software: 'nginx', kind: 'values',
  story: 'The origin is written in nginx as people write the brand: https://App.Example.com. Browsers send it in small letters.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Server', 'nginx/1.26.2'], ['Access-Control-Allow-Origin', 'https://App.Example.com'], ['Access-Control-Allow-Methods', 'GET, POST, PUT'], ['Access-Control-Allow-Headers', 'content-type']]
      return method === 'OPTIONS' ? { status: 204, headers: c } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/cart`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'invalid-allow-origin'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/https:\/\/App\.Example\.com/, /https:\/\/app\.example\.com/, /capital|case|small letters|lower/i] } }
