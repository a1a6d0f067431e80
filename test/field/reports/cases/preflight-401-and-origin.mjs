export default { id: 'preflight-401-and-origin', source: 'spring-projects/spring-security and its kind', software: 'unknown', kind: 'two',
  story: 'Two faults at once: OPTIONS is 401, and with a token the answer names another origin.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h.authorization ? { status: 200, headers: [['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', 'https://old.example.com']], body: '{}' } : { status: 401, headers: [['WWW-Authenticate', 'Bearer']] })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: [null], mustSay: [/old\.example\.com/, /401/] } }
