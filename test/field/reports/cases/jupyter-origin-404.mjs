export default { id: 'jupyter-origin-404', source: 'jupyter-server/jupyter_server, check_origin and allow_origin', software: 'unknown', kind: 'origin',
  story: 'Jupyter answers OPTIONS with lists and no Allow-Origin; the API is 404 for every foreign Origin and 200 without one: the origin is not allowed, the URL is right.',
  async start(t) {
    const { port } = await t.serve(({ origin, method }) => {
      const id = [['Server', 'TornadoServer/6.4'], ['Content-Security-Policy', "frame-ancestors 'self'; report-uri /api/security/csp-report; default-src 'none'"], ['X-Content-Type-Options', 'nosniff']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ['Access-Control-Allow-Headers', 'accept, content-type, authorization, x-xsrftoken'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, PATCH, DELETE, OPTIONS']] }
      if (origin) return { status: 404, headers: [...id, ['Content-Type', 'application/json']], body: '{"message": "Not Found", "reason": null}' }
      return { status: 200, headers: [...id, ['Content-Type', 'application/json']], body: '[]' }
    }, { plain: true })
    return { url: `http://jupyter.example.com:${port}/api/kernels`, args: ['-H', 'Authorization: token abc'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'error-response-without-cors.origin-triggered', 'proxy-strips-headers'], neverCertain: ['wrong-url', 'preflight-requires-auth', 'cors-not-configured', 'proxy-strips-headers'], fixFor: [null], layer: [null], mustSay: [/app\.example\.com/] } }
