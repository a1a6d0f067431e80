export default { id: 'methods-in-quotes', source: 'nginx documentation, add_header', software: 'nginx', kind: 'values',
  story: 'Quotes came into the value: Access-Control-Allow-Methods: "GET, PUT". No browser can read the list.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Server', 'nginx/1.26.2'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Methods', '"GET, PUT"'], ['Access-Control-Allow-Headers', 'content-type']]
      return method === 'OPTIONS' ? { status: 204, headers: c } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/cart`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['malformed-allow-list'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/"GET, PUT"/] } }
