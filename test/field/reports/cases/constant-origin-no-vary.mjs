export default { id: 'constant-origin-no-vary', source: 'MDN, Vary and a constant Allow-Origin', software: 'unknown', kind: 'healthy',
  story: 'The header is constant whoever asks: no Vary is needed, and no copy can be wrong.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/json'], ['Cache-Control', 'public, max-age=600'], ['Access-Control-Allow-Origin', 'https://app.example.com']], body: '{}' }))
    return { url: `https://api.example.com:${port}/feed.json` }
  },
  expect: { outcome: 'allowed', causes: ['none'], warnings: { mustNot: ['missing-vary-origin', 'bare-copy-kept'] } } }
