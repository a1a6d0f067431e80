import { starlette } from '../lib.mjs'
export default { id: 'no-cors-drops-the-token', source: 'the Fetch standard, headers guard request-no-cors; Stack Overflow, no-cors and Authorization', software: 'fastapi', kind: 'page',
  story: 'mode: no-cors was added against the CORS error: Authorization and the JSON content type are left out by the browser, the API answers 401, and nothing of it can be read. The API lets in another page alone.',
  async start(t) {
    const { port } = await t.serve(starlette({ origins: ['https://www.example.com'], methods: ['*'], headers: ['*'], app: ({ path, h }) => path !== '/orders' ? { status: 404, body: '{"detail":"Not Found"}' } : h.authorization ? { status: 200, body: '{}' } : { status: 401, headers: [['www-authenticate', 'Bearer'], ['content-type', 'application/json']], body: '{"detail":"Not authenticated"}' } }))
    return { url: `https://api.example.com:${port}/orders`, args: ['--mode', 'no-cors', '-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer abc', '--data', '{"a":1}'] }
  },
  expect: { outcome: ['allowed', 'inconclusive'], causes: ['opaque-response'], neverCertain: ['cors-not-configured', 'request-header-not-allowed'], fixFor: [null, 'fastapi'], mustSay: [/no-cors/, /type opaque/] } }
