export default { id: 'cors-header-in-request', source: 'axios/axios#932 and its kind', software: 'third-party', kind: 'page-sends',
  story: 'The page sends Access-Control-Allow-Origin as a request header, hoping that it helps: it makes a preflight that a public API refuses.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Accept, Content-Type'], ['Access-Control-Allow-Methods', 'GET']] } : { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.weather.example.net:${port}/v1/now`, args: ['-H', 'Access-Control-Allow-Origin: *'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.access-control-in-request'], fixFor: [null], layer: [null], mustSay: [/access-control-allow-origin/i, /page|your code|remove|leave/i] } }
