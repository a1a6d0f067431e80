export default { id: 'a1111-list-with-slash', source: 'AUTOMATIC1111/stable-diffusion-webui#4294', software: 'fastapi', kind: 'origin',
  story: '--cors-allow-origins=https://www.painthua.com/ has a slash at its end: Starlette refuses the page, 400 Disallowed CORS origin.',
  async start(t) {
    const { starlette } = await import('../lib.mjs')
    const { port } = await t.serve(starlette({ origins: ['https://www.painthua.com/'], methods: ['*'], headers: ['*'], credentials: true, app: ({ method, path }) => (path === '/sdapi/v1/txt2img' ? (method === 'POST' ? { status: 200, body: '{}' } : { status: 405, body: '{"detail":"Method Not Allowed"}' }) : { status: 404, body: '{"detail":"Not Found"}' }) }), { plain: true })
    return { page: 'https://www.painthua.com', pagePin: null, url: `http://127.0.0.1:${port}/sdapi/v1/txt2img`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.trailing-slash'], neverCertain: ['cors-not-configured', 'method-not-allowed', 'request-header-not-allowed'], fixFor: ['fastapi', null], layer: ['fastapi'], mustSay: [/Disallowed CORS origin|left out|does not allow|not allow/i] } }
