export default { id: 'functions-emulator-no-such-function', source: 'firebase/firebase-tools, functions emulator', software: 'unknown', kind: 'wrong-url',
  story: 'The emulator runs, the name of the function is misspelt: 404 to OPTIONS and POST.',
  async start(t) {
    const { port } = await t.serve(({ url, preflight, acrh, origin }) => url.startsWith('/demo-shop/us-central1/createOrder')
      ? { status: preflight ? 204 : 200, headers: [['x-powered-by', 'Express'], ['access-control-allow-origin', origin ?? '*'], ['vary', 'Origin, Access-Control-Request-Headers'], ...(acrh ? [['access-control-allow-headers', acrh]] : [])], body: preflight ? '' : '{}' }
      : { status: 404, headers: [['x-powered-by', 'Express'], ['content-type', 'text/html; charset=utf-8'], ['etag', 'W/"5e-x"']], body: `Function us-central1-creatOrder does not exist, valid functions are: us-central1-createOrder` }, { plain: true })
    return { page: 'http://localhost:5173', url: `http://127.0.0.1:${port}/demo-shop/us-central1/creatOrder`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled'], neverCertain: ['preflight-not-handled', 'cors-not-configured'], fixFor: [null, 'express'], mustSay: [/404/] } }
