export default { id: 'express-origins-from-the-environment', source: 'expressjs/cors#276', software: 'express', kind: 'values',
  story: 'origin: process.env.ORIGINS with "https://a,https://b": the whole string is sent as the value.',
  async start(t) {
    const { port } = await t.serve(({ method, acrh, url }) => {
      const id = [['X-Powered-By', 'Express']]
      const c = [['Access-Control-Allow-Origin', 'https://app.example.com,https://admin.example.com'], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ...c, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      return { status: 200, headers: [...id, ...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/session`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['express', null], layer: ['express'], mustSay: [/https:\/\/app\.example\.com,\s?https:\/\/admin\.example\.com/], mustNotSay: [/origin: ?(true|'\*'|"\*")/] } }
