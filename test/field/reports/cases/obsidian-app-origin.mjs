export default { id: 'obsidian-app-origin', source: 'logancyang/obsidian-copilot#360', software: 'fastapi', kind: 'origin',
  story: 'A plugin of Obsidian calls a gateway of one\'s own: the page is app://obsidian.md, which the list does not have.',
  async start(t) {
    const { starlette } = await import('../lib.mjs')
    const { port } = await t.serve(starlette({ origins: ['http://localhost:3000'], methods: ['*'], headers: ['*'], app: ({ method, path }) => (path === '/v1/chat/completions' ? (method === 'POST' ? { status: 200, body: '{}' } : { status: 405, body: '{"detail":"Method Not Allowed"}' }) : { status: 404, body: '{"detail":"Not Found"}' }) }))
    return { page: 'app://obsidian.md', pagePin: null, url: `https://llm.example.com:${port}/v1/chat/completions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'null-origin', 'method-not-allowed'], fixFor: ['fastapi'], layer: ['fastapi'], mustSay: [/app:\/\/obsidian\.md/] } }
