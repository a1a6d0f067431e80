export default { id: 'n8n-webhook-not-registered', source: 'n8n-io/n8n, webhook-request-handler', software: 'unknown', kind: 'refused',
  story: 'The workflow is not active: n8n answers the preflight with CORS and the POST 404 with a hint. CORS is right.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, acrh }) => {
      const cors = origin ? [['Access-Control-Allow-Methods', 'OPTIONS'], ['Access-Control-Allow-Origin', origin]] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['Access-Control-Max-Age', '300'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
      return { status: 404, headers: [...cors, ['Content-Type', 'application/json; charset=utf-8']], body: '{"code":404,"message":"The requested webhook \\"POST lead\\" is not registered.","hint":"The workflow must be active for a production URL to run successfully."}' }
    })
    return { url: `https://n8n.example.com:${port}/webhook/lead`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/404/], mustNotSay: [/blocked/i] } }
