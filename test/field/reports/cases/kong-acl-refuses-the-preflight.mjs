const A = 'https://app.example.com'
export default { id: 'kong-acl-refuses-the-preflight', source: 'Kong/kong#4423', software: 'kong', kind: 'preflight-auth',
  story: 'key-auth lets OPTIONS pass (run_on_preflight false), the ACL plugin has no such switch: with preflight_continue the preflight is 403 You cannot consume this service, with the headers of the cors plugin.',
  async start(t) {
    const { port } = await t.serve(({ method, h, origin }) => {
      const cors = origin ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']] : []
      const own = [['Server', 'kong/2.8.1'], ['X-Kong-Response-Latency', '1'], ['Content-Type', 'application/json; charset=utf-8']]
      if (method === 'OPTIONS') return { status: 403, headers: [...cors, ...own], body: '{"message":"You cannot consume this service"}' }
      if (!h.apikey) return { status: 401, headers: [...cors, ...own, ['WWW-Authenticate', 'Key realm="kong"']], body: '{"message":"No API key found in request"}' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...cors, ['X-Kong-Upstream-Latency', '7'], ['X-Kong-Proxy-Latency', '2'], ['Via', 'kong/2.8.1']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/billing/invoices`, args: ['-H', 'apikey: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge'], fixFor: ['kong', null], layer: ['kong'], mustSay: [/OPTIONS/, /403/], mustNotSay: [/(remove|disable) the (acl|key-auth|authentication)/i] } }
