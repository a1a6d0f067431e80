export default { id: 'xhr-upload-progress', source: 'MDN, XMLHttpRequest.upload and preflights', software: 'unknown', kind: 'options',
  story: 'The form went through until a progress bar was added: a listener on the upload forces a preflight, which nobody answers.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => method === 'OPTIONS' ? { status: 404, headers: [['Content-Type', 'application/json']], body: '{"error":"not found"}' } : { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://api.example.com:${port}/upload`, args: ['-X', 'POST', '--as', 'xhr-upload', '-H', 'Content-Type: multipart/form-data; boundary=x', '--data=--x--'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/OPTIONS/, /listener|progress/i] } }
