export default { id: 'graylog-wants-a-header', source: 'Graylog documentation, X-Requested-By', software: 'unknown', kind: 'csrf',
  story: 'CORS is on; Graylog wants X-Requested-By on everything that changes: 400 CSRF protection header is missing.',
  async start(t) {
    const cors = (origin) => [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'Authorization, Content-Type, X-Graylog-No-Session-Extension, X-Requested-With, X-Requested-By'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, OPTIONS'], ['X-Graylog-Node-ID', 'a-b']]
    const { port } = await t.serve(({ origin, preflight }) => preflight ? { status: 200, headers: cors(origin) } : { status: 400, headers: [...cors(origin), ['Content-Type', 'application/json']], body: '{"type":"ApiError","message":"CSRF protection header is missing. Please add a \\"X-Requested-By\\" header to your request."}' })
    return { url: `https://logs.example.com:${port}/api/system/sessions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], mustSay: [/X-Requested-By/], mustNotSay: [/csrf[_-]?exempt|disable/i] } }
