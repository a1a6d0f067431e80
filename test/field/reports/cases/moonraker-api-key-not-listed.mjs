export default { id: 'moonraker-api-key-not-listed', source: 'Arksine/moonraker#148', software: 'unknown', kind: 'list',
  story: 'Moonraker knows the page; its fixed list of headers has no X-Api-Key.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const c = origin === 'https://grid.space' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'Origin, Accept, Content-Type, X-Requested-With, X-CRSF-Token']] : []
      return { status: method === 'OPTIONS' ? 204 : 200, headers: [['Server', 'TornadoServer/6.1'], ...c, ...(method === 'OPTIONS' ? [] : [['Content-Type', 'application/json; charset=UTF-8']])], body: method === 'OPTIONS' ? '' : '{}' }
    })
    return { page: 'https://grid.space', pagePin: null, url: `https://printer.example.com:${port}/api/files/local`, args: ['-X', 'POST', '-H', 'X-Api-Key: k', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'local-network-access'], fixFor: [null], layer: [null], mustSay: [/x-api-key/i] } }
