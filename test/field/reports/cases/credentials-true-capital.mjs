export default { id: 'credentials-true-capital', source: 'twentyhq/twenty#23774 and its kind', software: 'unknown', kind: 'values',
  story: 'Access-Control-Allow-Credentials: True.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'True'], ['Content-Type', 'application/json']], body: '{}' }))
    return { url: `https://api.example.com:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], fixFor: [null], layer: [null], mustSay: [/True/, /true/] } }
