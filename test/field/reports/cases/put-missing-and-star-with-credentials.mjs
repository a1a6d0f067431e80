export default { id: 'put-missing-and-star-with-credentials', source: 'pair: * with credentials and a method that is not listed', software: 'unknown', kind: 'pair',
  story: 'The policy is * with GET and POST; the page sends PUT with its cookies.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'content-type']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null], mustSay: [/PUT/, /Access-Control-Allow-Methods/, /Access-Control-Allow-Credentials: true/] } }
