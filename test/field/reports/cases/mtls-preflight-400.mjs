export default { id: 'mtls-preflight-400', source: 'nginx documentation, ssl_verify_client; Chromium sends no client certificate with a preflight', software: 'nginx', kind: 'mtls',
  story: 'nginx demands a client certificate; a preflight never carries one: 400 with the page that says so, for everybody who has none.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 400, headers: [['Server', 'nginx'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>400 No required SSL certificate was sent</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>No required SSL certificate was sent</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' }))
    return { url: `https://api.example.com:${port}/v1/accounts`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['cors-not-configured', 'error-response-without-cors'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/certificate/i, /ssl_client_verify/], mustNotSay: [/ssl_verify_client off/] } }
