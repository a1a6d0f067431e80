export default { id: 'varnish-synth-405', source: 'Varnish documentation, synth and methods', software: 'varnish', kind: 'preflight',
  story: 'The VCL answers every method but GET and HEAD 405 by itself; GET from the backend has the headers.',
  async start(t) {
    const { port } = await t.serve(({ method }) => !['GET', 'HEAD'].includes(method) ? { status: 405, headers: [['Server', 'Varnish'], ['X-Varnish', '32770'], ['Content-Type', 'text/html; charset=utf-8'], ['Retry-After', '5']], body: '<!DOCTYPE html>\n<html>\n  <head>\n    <title>405 Not allowed</title>\n  </head>\n  <body>\n    <h1>Error 405 Not allowed</h1>\n    <p>Not allowed</p>\n    <h3>Guru Meditation:</h3>\n    <p>XID: 32770</p>\n    <hr>\n    <p>Varnish cache server</p>\n  </body>\n</html>\n' }
      : { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json'], ['X-Varnish', '5 3'], ['Age', '12'], ['Via', '1.1 varnish (Varnish/7.1)']], body: '{}' })
    return { url: `https://api.example.com:${port}/feed`, args: ['-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], fixFor: ['varnish', null], layer: ['varnish'], mustSay: [/405/] } }
