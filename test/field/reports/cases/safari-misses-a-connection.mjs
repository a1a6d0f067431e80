export default { id: 'safari-misses-a-connection', source: 'EvanBacon/serve-sim#6', software: 'unknown', kind: 'origin',
  story: 'The page is http://localhost:3200, the program answers its own address 127.0.0.1:3101 with Allow-Origin: http://127.0.0.1:3200; the person brings what Safari says.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'http://127.0.0.1:3200'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }), { plain: true })
    const url = `http://127.0.0.1:${port}/config`
    const dir = t.files({ 'safari.txt': `[Error] Origin http://localhost:3200 is not allowed by Access-Control-Allow-Origin. Status code: 200\n[Error] Fetch API cannot load ${url} due to access control checks.\n[Error] Failed to load resource: Origin http://localhost:3200 is not allowed by Access-Control-Allow-Origin. Status code: 200 (config, line 0)\n` })
    return { page: 'http://localhost:3200', pagePin: null, url, args: ['--from', `${dir}/safari.txt`] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['wrong-url', 'local-network-access'], fixFor: [null], mustSay: [/localhost:3200/, /127\.0\.0\.1:3200/] } }
