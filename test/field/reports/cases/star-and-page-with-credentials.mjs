export default { id: 'star-and-page-with-credentials', source: 'Stack Overflow, nginx adds * to the origin that Express sends', software: 'unknown', kind: 'twice',
  story: 'The application sends the origin and allows credentials, something in front adds *: the * has to go, not the origin.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']] : []), ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }))
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed', 'credentials-not-allowed', 'wildcard-with-credentials'], fixFor: [null], layer: [null], mustSay: [/\*/] } }
