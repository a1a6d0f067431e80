import https from 'node:https'
export default { id: 'tls-without-the-intermediate', source: 'curl/curl#2197', software: 'unknown', kind: 'tls',
  story: 'The server sends its certificate without the intermediate; a browser that has seen it elsewhere works, others fail.',
  async start(t) {
    const port = await t.attach(https.createServer({ key: t.authority.key, cert: t.authority.refused('api.example.com', 'chain') }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); r.end('{}') }))
    return { url: `https://api.example.com:${port}/v1` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure.untrusted'], fixFor: [null], mustSay: [/intermediate|chain/i] } }
