export default { id: 'error-and-wildcard-elsewhere', source: 'Stack Overflow, a bare 500 on an API that answers *', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the report is a bare 500, everything else answers *, and the request carries cookies.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url.startsWith('/v1/report') ? { status: 500, headers: [['Content-Type', 'application/json']], body: '{"error":"boom"}' } : { status: 404, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/v1/report`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/500/, /wildcard-with-credentials/] } }
