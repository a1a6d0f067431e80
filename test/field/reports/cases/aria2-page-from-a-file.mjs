export default { id: 'aria2-page-from-a-file', source: 'mayswind/AriaNg#632', software: 'unknown', kind: 'null-origin',
  story: 'AriaNg in one file, opened from the disk: the origin is null; aria2 without rpc-allow-origin-all answers OPTIONS 200 and empty, POST in JSON and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (url !== '/jsonrpc') return { status: 404, headers: [['Content-Type', 'text/html'], ['Connection', 'close']] }
      if (method === 'OPTIONS') return { status: 200, headers: [['Content-Type', 'text/html']] }
      return { status: 200, headers: [['Content-Type', 'application/json-rpc']], body: '{"id":"QXJpYU5n","jsonrpc":"2.0","error":{"code":1,"message":"Unauthorized"}}' }
    }, { plain: true })
    return { page: 'null', pagePin: null, url: `http://localhost:${port}/jsonrpc`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"jsonrpc":"2.0","method":"aria2.getVersion","id":"QXJpYU5n"}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'null-origin'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: [null], layer: [null], mustNotSay: [/Allow-Origin: null/] } }
