export default { id: 'page-calls-http-api', source: 'Stack Overflow, mixed content and 301 to https', software: 'nginx', kind: 'page',
  story: 'An https page calls http:// of an API that redirects to https: the browser sends nothing, it is mixed content.',
  async start(t) {
    const { port } = await t.serve(({ url, h }) => h[':scheme'] === 'http' ? { status: 301, headers: [['Server', 'nginx'], ['Location', `https://api.example.com:${port}${url}`]] } : { status: 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }, { mixed: true })
    return { page: 'https://app.example.com', url: `http://api.example.com:${port}/v1/items` }
  },
  expect: { outcome: 'blocked', causes: ['mixed-content'], fixFor: [null, 'nginx'], mustSay: [/https/] } }
