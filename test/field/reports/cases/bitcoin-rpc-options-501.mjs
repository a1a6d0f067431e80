export default { id: 'bitcoin-rpc-options-501', source: 'ruimarinho/bitcoin-core#39, dashpay/dash#5088', software: 'unknown', kind: 'no-rule',
  story: 'The JSON-RPC of a bitcoin node: libevent answers OPTIONS 501 with its own page, GET is 405, POST without the password 401; there is no CORS at all.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      if (method === 'OPTIONS') return { status: 501, headers: [['Content-Type', 'text/html'], ['Connection', 'close']], body: '<HTML><HEAD>\n<TITLE>501 Not Implemented</TITLE>\n</HEAD><BODY>\n<H1>Not Implemented</H1>\n</BODY></HTML>\n' }
      if (method !== 'POST') return { status: 405, headers: [['Content-Type', 'text/html; charset=ISO-8859-1']], body: 'JSONRPC server handles only POST requests' }
      if (!h.authorization) return { status: 401, headers: [['WWW-Authenticate', 'Basic realm="jsonrpc"'], ['Content-Type', 'text/html; charset=ISO-8859-1']] }
      return { status: 200, headers: [['Content-Type', 'application/json']], body: '{"result":966132,"error":null,"id":1}' }
    }, { plain: true })
    return { page: 'http://localhost:8080', url: `http://localhost:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Basic Yml0Y29pbnJwYzp4', '--data', '{"method":"getblockcount","params":[],"id":1}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'method-not-allowed', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/501/] } }
