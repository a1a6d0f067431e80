export default { id: 'elysia-without-its-plugin', source: 'elysiajs/elysia-cors, the plugin is missing', software: 'unknown', kind: 'no-cors',
  story: 'Elysia on Bun without the plugin: OPTIONS is 404 NOT_FOUND in plain text, everything is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' || !url.startsWith('/items') ? { status: 404, headers: [['content-type', 'text/plain;charset=utf-8']], body: 'NOT_FOUND' } : { status: 200, headers: [['content-type', 'application/json;charset=utf-8']], body: '[]' })
    return { url: `https://api.example.com:${port}/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['wrong-url'], fixFor: [null], layer: [null] } }
