export default { id: 'worker-asks-no-cors', source: 'serwist/serwist#175', software: 'unknown', kind: 'opaque',
  story: 'A service worker fetches with no-cors and gets an opaque response, though the CDN sends *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'image/webp']], body: 'x' }))
    return { url: `https://cdn.example.net:${port}/a.webp`, args: ['--mode', 'no-cors'] }
  },
  expect: { outcome: ['allowed', 'blocked'], causes: ['opaque-response'], fixFor: [null], mustSay: [/no-cors/] } }
