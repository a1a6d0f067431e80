export default { id: 'tower-http-not-allowed', source: 'tower-rs/tower-http, cors', software: 'rust', kind: 'origin',
  story: 'tower-http answers the preflight 200 with its lists and no Allow-Origin where the page is not in the list.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const cors = origin === 'http://localhost:5173' ? [['access-control-allow-origin', origin]] : []
      const vary = ['vary', 'origin, access-control-request-method, access-control-request-headers']
      if (preflight) return { status: 200, headers: [...cors, vary, ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'content-type'], ['content-length', '0']] }
      return { status: url === '/api/rooms' ? 200 : 404, headers: [['content-type', 'application/json'], vary, ...cors], body: url === '/api/rooms' ? '[]' : '' }
    })
    return { url: `https://api.example.com:${port}/api/rooms`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.localhost-only'], neverCertain: ['proxy-strips-headers'], fixFor: ['rust', null], layer: ['rust', null], mustSay: [/localhost:5173/] } }
