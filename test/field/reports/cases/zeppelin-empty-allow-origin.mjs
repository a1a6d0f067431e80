export default { id: 'zeppelin-empty-allow-origin', source: 'apache/zeppelin server/CorsFilter.java', software: 'unknown', kind: 'origin',
  story: 'zeppelin.server.allowed.origins lacks the page: the filter writes Allow-Origin with nothing in it.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Access-Control-Allow-Origin', ''], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'authorization,Content-Type'], ['Access-Control-Allow-Methods', 'POST, GET, OPTIONS, PUT, HEAD, DELETE'], ['X-FRAME-OPTIONS', 'SAMEORIGIN']]
      return method === 'OPTIONS' ? { status: 200, headers: c } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{"status":"OK"}' }
    })
    return { url: `https://zeppelin.example.com:${port}/api/notebook`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['invalid-allow-origin', 'origin-not-allowed'], neverCertain: ['cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/empty|no value|nothing/i] } }
