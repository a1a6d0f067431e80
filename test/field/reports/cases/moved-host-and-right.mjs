export default { id: 'moved-host-and-right', source: 'Stack Overflow, Redirect is not allowed for a preflight request', software: 'unknown', kind: 'redirect',
  story: 'The preflight is redirected to another host, and that host is right for the page: the address in the page is all there is to change.',
  async start(t) {
    const A = 'https://app.example.com'
    const far = await t.serve(({ preflight, origin }) => ({ status: preflight ? 204 : 200, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,PUT'], ['Access-Control-Allow-Headers', 'content-type']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    const { port } = await t.serve(({ url }) => ({ status: 307, headers: [['Location', `https://new-api.example.net:${far.port}${url}`]] }))
    return { url: `https://api.example.com:${port}/v1/items/1`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'], resolve: [`new-api.example.net:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.other-host'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/new-api\.example\.net/], mustNotSay: [/2 causes|second fault/i] } }
