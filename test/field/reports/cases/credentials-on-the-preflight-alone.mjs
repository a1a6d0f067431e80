export default { id: 'credentials-on-the-preflight-alone', source: 'a hand-written OPTIONS handler, and its kind', software: 'unknown', kind: 'credentials',
  story: 'The handler of OPTIONS sends Allow-Credentials; the response to the request lacks it.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ...(preflight ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET, POST']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/me`, args: ['-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], fixFor: [null], layer: [null], mustSay: [/Access-Control-Allow-Credentials: true/] } }
