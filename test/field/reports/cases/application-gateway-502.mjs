export default { id: 'application-gateway-502', source: 'Azure Application Gateway documentation, troubleshooting 502, unhealthy backend', software: 'unknown', kind: 'gateway',
  story: 'The health probe asks / without a token and gets 401: every backend counts as unhealthy and Application Gateway answers 502 by itself, bare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['Server', 'Microsoft-Azure-Application-Gateway/v2'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>Microsoft-Azure-Application-Gateway/v2</center>\r\n</body>\r\n</html>\r\n' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed'], fixFor: [null], layer: [null], mustSay: [/502/], mustNotSay: [/nginx/i] } }
