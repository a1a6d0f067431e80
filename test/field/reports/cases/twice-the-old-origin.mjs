export default { id: 'twice-the-old-origin', source: 'Stack Overflow, header contains multiple values and none of them is mine', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the application and the proxy both send the name of the old site, and neither knows the page.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: url.startsWith('/v1/items') ? 200 : 404, headers: [['Access-Control-Allow-Origin', 'https://old.example.com'], ['Access-Control-Allow-Origin', 'https://old.example.com'], ['Content-Type', 'application/json']], body: '{}' }))
    return { url: `https://api.example.com:${port}/v1/items` }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/old\.example\.com/, /(neither|none|not).{0,80}app\.example\.com|app\.example\.com.{0,60}(not allowed|refus|not among)|origin is not allowed/i] } }
