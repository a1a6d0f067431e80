const page = 'https://app.example.com'
export default { id: 'koa-cors-and-a-readable-400', source: 'koajs/bodyparser, invalid JSON is 400; @koa/cors keeps its headers on errors', software: 'koa', kind: 'app',
  story: 'The page sends a form as JSON: koa-bodyparser throws 400 invalid JSON, and @koa/cors keeps the headers.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method, acrh }) => {
      const cors = origin ? [['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin === page ? page : 'https://app.example.com']] : [['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,POST,DELETE,PATCH'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
      if (method === 'POST') return { status: 400, headers: [...cors, ['Content-Type', 'text/plain; charset=utf-8']], body: 'invalid JSON, only supports object and array' }
      return { status: 404, headers: [...cors, ['Content-Type', 'text/plain; charset=utf-8']], body: 'Not Found' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', 'a=1', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'preflight-failed'], fixFor: ['koa', null], mustSay: [/400/, /invalid JSON/] } }
