export default { id: 'vercel-json-headers-options-405', source: 'vercel/vercel discussions, headers of vercel.json and OPTIONS', software: 'vercel', kind: 'options',
  story: 'vercel.json sends the headers on everything; the function knows POST alone and answers OPTIONS 405.',
  async start(t) {
    const h = [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::iad1::aa-17-bb'], ['X-Vercel-Cache', 'MISS'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Methods', 'GET,POST,OPTIONS'], ['Access-Control-Allow-Headers', 'Content-Type']]
    const { port } = await t.serve(({ method }) => ({ status: method === 'POST' ? 200 : 405, headers: [...h, ['Content-Type', 'application/json; charset=utf-8']], body: method === 'POST' ? '{}' : '{"error":"Method not allowed"}' }))
    return { url: `https://shop-api.vercel.app:${port}/api/order`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed'], fixFor: ['vercel', 'next', null], layer: ['vercel'], mustSay: [/405/, /OPTIONS/], mustNotSay: [/add_header/] } }
