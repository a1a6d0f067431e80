export default { id: 'coep-page-and-a-fetch-with-cors', source: 'web.dev, COEP: CORS responses need no CORP', software: 'unknown', kind: 'coep',
  story: 'The page sends COEP require-corp; a fetch of wasm with right CORS needs no CORP.',
  async start(t) {
    const page = await t.page({ headers: [['Cross-Origin-Embedder-Policy', 'require-corp'], ['Cross-Origin-Opener-Policy', 'same-origin']] })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/wasm']], body: '\0asm' }))
    return { page, url: `https://cdn.example.net:${port}/duckdb.wasm` }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
