export default { id: 'img-then-fetch-kept-bare', source: 'Stack Overflow, S3 CORS works after clearing the cache', software: 'unknown', kind: 'cache',
  story: 'With Origin all is right, without it the answer is bare, cacheable and has no Vary: a plain <img> leaves a copy that fetch then meets.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [['Content-Type', 'image/png'], ['Cache-Control', 'public, max-age=31536000'], ['ETag', '"a"'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])], body: 'x' }))
    return { url: `https://img.example.com:${port}/a.png` }
  },
  expect: { outcome: 'allowed', causes: ['none'], warnings: { must: ['missing-vary-origin', 'bare-copy-kept'] } } }
