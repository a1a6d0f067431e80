export default { id: 'companion-of-the-uploader-header', source: 'transloadit/uppy, Companion behind an API and its own header', software: 'express', kind: 'page',
  story: 'Uppy asks Companion with uppy-auth-token and sends cookies; the CORS of the Express application around it lists content-type alone and answers before Companion does.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 401, headers: [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'content-type']] : [['Content-Type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{"message":"Unauthorized"}' }))
    return { url: `https://api.example.com:${port}/companion/drive/list/root`, args: ['--credentials', 'include', '-H', 'uppy-auth-token: t', '-H', 'uppy-versions: @uppy/companion-client=4.0.0'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: ['express'], layer: ['express'], mustSay: [/uppy-auth-token/, /uppy-versions/] } }
