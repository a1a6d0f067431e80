export default { id: 'syncthing-wrong-key-403', source: 'syncthing/syncthing lib/api, corsMiddleware and csrf', software: 'unknown', kind: 'error',
  story: 'Syncthing answers every preflight; with a wrong X-API-Key the request is 403 and bare, since * is sent with a right key alone.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 204, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'Content-Type, X-API-Key'], ['Access-Control-Max-Age', '600']] }
      : { status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-XSS-Protection', '1; mode=block'], ['X-Syncthing-Id', 'P56IOI7-MZJNU2Y'], ['X-Syncthing-Version', 'v1.27.10']], body: 'CSRF Error\n' }, { plain: true })
    return { url: `http://nas.example.com:${port}/rest/system/status`, args: ['-H', 'X-API-Key: wrong'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed'], fixFor: [null], mustSay: [/403/] } }
