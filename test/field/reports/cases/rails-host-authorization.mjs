export default { id: 'rails-host-authorization', source: 'rails/rails, ActionDispatch::HostAuthorization', software: 'rails', kind: 'host',
  story: 'The host is not in config.hosts: Rails blocks everything 403 before the CORS middleware, and says so in HTML.',
  async start(t) {
    const { port } = await t.serve(({ h }) => ({ status: 403, headers: [['content-type', 'text/html; charset=UTF-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n  <meta charset="utf-8" />\n  <title>Action Controller: Exception caught</title>\n</head>\n<body>\n<header>\n  <h1>Blocked hosts: ${h.host}</h1>\n</header>\n<main role="main" id="container">\n  <h2>To allow requests to these hosts, make sure they are valid hostnames (containing only numbers, letters, dashes and dots), then add the following to your environment configuration:</h2>\n  <pre>config.hosts &lt;&lt; "${h.host}"</pre>\n</main>\n</body>\n</html>\n` }), { plain: true })
    return { url: `http://api.example.com:${port}/posts`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'preflight-failed', 'wrong-url', 'error-response-without-cors', 'preflight-requires-auth'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'origin-not-allowed'], fixFor: ['rails', null], layer: ['rails'], mustSay: [/403/, /host/i, /config\.hosts/] } }
