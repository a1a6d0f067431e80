export default { id: 'quoted-origin-without-credentials', source: 'Stack Overflow, quotes around the origin in an environment file', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the value stands in quotes, and no Allow-Credentials is sent to a request with cookies.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: url.startsWith('/v1/me') ? 200 : 404, headers: [['Access-Control-Allow-Origin', '"https://app.example.com"'], ['Content-Type', 'application/json']], body: '{}' }))
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['invalid-allow-origin'], neverCertain: ['cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/"https:\/\/app\.example\.com"|quot/i, /credentials-not-allowed/] } }
