export default { id: 'grpc-gateway-options-501', source: 'grpc-ecosystem/grpc-gateway#4 and #1195', software: 'go', kind: 'preflight',
  story: 'grpc-gateway knows no OPTIONS: 501 with code 12 in JSON; the GET passes with the header that a middleware sets.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      if (method === 'OPTIONS') return { status: 501, headers: [['Content-Type', 'application/json']], body: '{"code":12,"message":"Method Not Allowed","details":[]}' }
      const c = origin ? [['Access-Control-Allow-Origin', origin]] : []
      return { status: url.startsWith('/v1/books') ? 200 : 404, headers: [['Content-Type', 'application/json'], ['Grpc-Metadata-Content-Type', 'application/grpc'], ...c], body: url.startsWith('/v1/books') ? '{"books":[]}' : '{"code":5,"message":"Not Found","details":[]}' }
    })
    return { url: `https://api.example.com:${port}/v1/books`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'gateway-error'], fixFor: ['go', null], layer: ['go', null], mustSay: [/501/, /OPTIONS/] } }
