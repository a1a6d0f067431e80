export default { id: 'canva-app-origin', source: 'canva.dev documentation, app origin; canva-sdks/canva-apps-sdk-starter-kit', software: 'fastapi', kind: 'origin',
  story: 'A Canva app runs at an origin of its own, app-….canva-apps.com; the list of the backend has https://www.canva.com.',
  async start(t) {
    const { starlette } = await import('../lib.mjs')
    const { port } = await t.serve(starlette({ origins: ['https://www.canva.com', 'http://localhost:8080'], methods: ['*'], headers: ['*'], app: ({ path }) => path === '/find' ? { status: 200, body: '[]' } : { status: 404, body: '{"detail":"Not Found"}' } }))
    return { page: 'https://app-aaffbbcc.canva-apps.com', url: `https://api.example.com:${port}/find`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'preflight-failed', 'preflight-requires-auth'], fixFor: ['fastapi'], layer: ['fastapi'], mustSay: [/app-aaffbbcc\.canva-apps\.com/] } }
