export default { id: 'redirect-and-origin-missing', source: 'vercel/next.js#66352 and its kind', software: 'unknown', kind: 'two',
  story: 'The API moved to another host; the redirect has the headers, the far side does not know the page.',
  async start(t) {
    const far = await t.serve(({ origin }) => ({ status: 200, headers: [['Server', 'Acme'], ['Vary', 'Origin'], ...(origin === 'https://old.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{}' }))
    const { port } = await t.serve(() => ({ status: 302, headers: [['Server', 'Acme'], ['Access-Control-Allow-Origin', '*'], ['Location', `https://api2.example.com:${far.port}/v1/items`]] }))
    return { url: `https://api.example.com:${port}/v1/items`, resolve: [`api2.example.com:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], fixFor: [null], layer: [null], mustSay: [/api2\.example\.com/, /null|https:\/\/app\.example\.com/] } }
