export default { id: 'fetch-mode-same-origin', source: 'the Fetch standard, main fetch: mode same-origin; Stack Overflow, Request mode is "same-origin" but the URL\'s origin is not same', software: 'unknown', kind: 'page',
  story: 'The page sets mode: same-origin for an API on another host; the API would let it in.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => ({ status: method === 'OPTIONS' ? 204 : 200, headers: [['Access-Control-Allow-Origin', origin ?? '*'], ['Vary', 'Origin'], ['Access-Control-Allow-Headers', 'authorization'], ['Content-Type', 'application/json']], body: method === 'OPTIONS' ? '' : '[]' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['--mode', 'same-origin', '-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'blocked', causes: ['opaque-response', 'wrong-url'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], mustSay: [/same-origin/, /mode/i] } }
