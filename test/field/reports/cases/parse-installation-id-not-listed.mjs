export default { id: 'parse-installation-id-not-listed', source: 'parse-community/Parse-SDK-Flutter#490', software: 'express', kind: 'list',
  story: 'Parse Server has a fixed list of headers; the Flutter SDK on the web sends X-Parse-Installation-Id.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET,PUT,POST,DELETE,OPTIONS'], ['Access-Control-Allow-Headers', 'X-Parse-Master-Key, X-Parse-REST-API-Key, X-Parse-Javascript-Key, X-Parse-Application-Id, X-Parse-Client-Version, X-Parse-Session-Token, X-Requested-With, X-Parse-Revocable-Session, X-Parse-Request-Id, Content-Type, Pragma, Cache-Control'], ['Access-Control-Expose-Headers', 'X-Parse-Job-Status-Id, X-Parse-Push-Status-Id']]
      return method === 'OPTIONS' ? { status: 200, headers: [...c, ['Content-Type', 'text/plain; charset=utf-8']], body: 'OK' } : { status: 200, headers: [...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://parse.example.com:${port}/parse/login?username=a&password=b`, args: ['-H', 'X-Parse-Application-Id: app', '-H', 'X-Parse-Installation-Id: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['express', null], mustSay: [/x-parse-installation-id/i] } }
