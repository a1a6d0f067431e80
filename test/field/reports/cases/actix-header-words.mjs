export default { id: 'actix-header-words', source: 'actix/actix-extras#225 and actix-cors/src/error.rs', software: 'rust', kind: 'list',
  story: 'allowed_headers lacks x-request-id: 400 "One or more request headers are not allowed", no header of CORS on it.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh }) => {
      const ok = origin === 'https://app.example.com'
      const v = ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']
      if (preflight && !ok) return { status: 400, headers: [['content-type', 'text/plain; charset=utf-8']], body: 'Origin is not allowed to make this request' }
      if (preflight && (acrh ?? '').split(',').filter(Boolean).some((x) => x.trim() !== 'authorization')) return { status: 400, headers: [['content-type', 'text/plain; charset=utf-8']], body: 'One or more request headers are not allowed' }
      return { status: 200, headers: [v, ...(ok ? [['access-control-allow-origin', origin]] : []), ...(preflight ? [['access-control-allow-methods', 'GET, POST'], ['access-control-allow-headers', 'authorization']] : [['content-type', 'application/json']])], body: preflight ? '' : '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/list`, args: ['-H', 'Authorization: Bearer x', '-H', 'X-Request-Id: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-failed'], fixFor: ['rust', null], layer: ['rust', null], mustSay: [/x-request-id/i] } }
