export default { id: 'jupyterhub-without-allow-origin', source: 'jupyterhub/jupyterhub#4609', software: 'unknown', kind: 'bare',
  story: 'ServerApp.allow_origin is set and the server asks for a token first: without one the answer is 403, bare, and with the one in Authorization it is 200 and bare.',
  async start(t) {
    const { port } = await t.serve(({ h, method }) => {
      const s = [['Server', 'TornadoServer/6.3.3'], ['X-Content-Type-Options', 'nosniff'], ['Content-Security-Policy', "frame-ancestors 'self'; report-uri /api/security/csp-report; default-src 'none'"]]
      if (method === 'OPTIONS') return { status: 204, headers: [...s, ['Access-Control-Allow-Headers', 'accept, content-type, authorization, x-xsrftoken'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, PATCH, DELETE, OPTIONS']] }
      return h.authorization ? { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '[]' } : { status: 403, headers: [...s, ['Content-Type', 'application/json']], body: '{"message": "Forbidden", "reason": null}' }
    })
    return { url: `https://hub.example.com:${port}/user/ada/api/sessions`, args: ['-H', 'Authorization: token x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured', 'proxy-strips-headers'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'page-csp'], fixFor: [null], layer: [null], mustSay: [/https:\/\/app\.example\.com/] } }
