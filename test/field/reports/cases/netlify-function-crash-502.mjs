export default { id: 'netlify-function-crash-502', source: 'Netlify support guide, 502 of functions', software: 'netlify', kind: 'error',
  story: 'The function throws: Netlify answers 502 with the error in JSON, bare; the handler answers OPTIONS by itself.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 204, headers: [['Server', 'Netlify'], ['X-Nf-Request-Id', '01HX'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET, POST']] }
      : { status: 502, headers: [['Server', 'Netlify'], ['X-Nf-Request-Id', '01HX'], ['Content-Type', 'application/json']], body: '{"errorType":"TypeError","errorMessage":"Cannot read properties of undefined (reading \'id\')","trace":["TypeError: Cannot read properties of undefined","    at handler (/var/task/cart.js:12:9)"]}' })
    return { url: `https://shop.netlify.app:${port}/.netlify/functions/cart`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'origin-not-allowed'], fixFor: ['netlify', null], layer: ['netlify'], mustSay: [/502/, /function threw/i] } }
