import https from 'node:https'
export default { id: 'tls-ran-out', source: 'froala/wysiwyg-editor#4123', software: 'unknown', kind: 'tls',
  story: 'The certificate of the API has expired; Firefox says CORS request did not succeed.',
  async start(t) {
    const port = await t.attach(https.createServer({ key: t.authority.key, cert: t.authority.refused('api.example.com', 'expired') }, (q, r) => { r.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); r.end('{}') }))
    return { url: `https://api.example.com:${port}/v1` }
  },
  expect: { outcome: 'unreachable', causes: ['tls-failure.expired'], fixFor: [null], mustSay: [/expired|renew/i], mustNotSay: [/rejectUnauthorized/] } }
