export default { id: 'engineio-python-not-an-accepted-origin', source: 'miguelgrinberg/Flask-SocketIO#1319', software: 'unknown', kind: 'websocket',
  story: 'python-engineio refuses the polling of the page 400 "Not an accepted origin.", bare.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => origin && origin !== 'https://www.example.com' ? { status: 400, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'text/plain']], body: '"Not an accepted origin."' } : { status: 200, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'text/plain; charset=UTF-8'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : [])], body: '0{"sid":"a","upgrades":["websocket"],"pingTimeout":20000,"pingInterval":25000}' })
    return { url: `https://api.example.com:${port}/socket.io/?EIO=4&transport=polling` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['error-response-without-cors'], fixFor: [null, 'flask', 'nginx'], layer: ['nginx', null], mustSay: [/accepted origin/], mustNotSay: [/add_header|new Server\(/] } }
