export default { id: 'healthy-rs-cors', source: 'rs/cors, silent on what it refuses', software: 'go', kind: 'healthy',
  story: 'rs/cors says nothing to made-up methods, headers and other origins, and allows the PATCH of the page.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, acrm, acrh, method, url }) => {
      const v = ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']
      if (preflight) return { status: 204, headers: [...(origin === A && ['GET', 'PATCH'].includes(acrm) && (acrh ?? '').split(',').filter(Boolean).every((x) => ['content-type', 'authorization'].includes(x)) ? [...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Allow-Methods', acrm], ['Access-Control-Allow-Origin', A]] : []), v] }
      const known = url.startsWith('/v1/items/1')
      return { status: !known ? 404 : ['GET', 'PATCH'].includes(method) ? 200 : 405, headers: [...(origin === A && ['GET', 'PATCH'].includes(method) ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin'], ['Content-Type', known ? 'application/json' : 'text/plain; charset=utf-8']], body: known ? '{}' : '404 page not found\n' }
    })
    return { url: `https://api.example.com:${port}/v1/items/1`, args: ['-X', 'PATCH', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
