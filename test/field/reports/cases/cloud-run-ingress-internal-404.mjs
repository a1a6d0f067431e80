export default { id: 'cloud-run-ingress-internal-404', source: 'Cloud Run documentation, ingress, and ahmetb/runsd#40', software: 'cloud-run', kind: 'wrong-url',
  story: 'The service takes internal traffic and that of the load balancer alone: its run.app address is 404 in a page of Google to everybody outside; the container is never asked.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/html; charset=UTF-8'], ['X-Cloud-Trace-Context', '0123456789abcdef0123456789abcdef'], ['Server', 'Google Frontend'], ['Alt-Svc', 'h3=":443"; ma=2592000']], body: '\n<html><head>\n<meta http-equiv="content-type" content="text/html;charset=utf-8">\n<title>404 Page not found</title>\n</head>\n<body text=#000000 bgcolor=#ffffff>\n<h1>Error: Page not found</h1>\n<h2>The requested URL was not found on this server.</h2>\n<h2></h2>\n</body></html>\n' }))
    return { url: `https://api-abc123-uc.a.run.app:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: [null, 'cloud-run'], layer: ['cloud-run', null], mustSay: [/404/, /ingress|never reached|does not reach|Google/i] } }
