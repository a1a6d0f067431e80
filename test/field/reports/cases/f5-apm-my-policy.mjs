export default { id: 'f5-apm-my-policy', source: 'F5 BIG-IP APM, Location: /my.policy; community.f5.com, APM and CORS preflight', software: 'unknown', kind: 'login',
  story: 'The access policy of a BIG-IP sends every request without its session to /my.policy, the preflight too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 302, headers: [['Server', 'BigIP'], ['Connection', 'Close'], ['Content-Length', '0'], ['Location', '/my.policy'], ['Set-Cookie', 'LastMRH_Session=05da1fc5;path=/;secure'], ['Set-Cookie', 'MRHSession=03e47713f1a8ef1aaa71cd9d05da1fc5;path=/;secure']] }))
    return { url: `https://api.example.com:${port}/rest/orders`, args: ['-H', 'Authorization: Bearer x', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/my\.policy/, /OPTIONS/], mustNotSay: [/call [^ ]*my\.policy/i] } }
