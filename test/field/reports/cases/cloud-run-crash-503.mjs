export default { id: 'cloud-run-crash-503', source: 'Cloud Run documentation, troubleshooting 503', software: 'cloud-run', kind: 'gateway',
  story: 'The container runs out of memory: 503 of the front end, bare; OPTIONS is answered by the code.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => preflight || url === '/' ? { status: preflight ? 204 : 200, headers: [['server', 'Google Frontend'], ['x-cloud-trace-context', 'a'], ['access-control-allow-origin', 'https://app.example.com'], ['access-control-allow-headers', 'authorization'], ['vary', 'Origin']], body: '' }
      : { status: 503, headers: [['server', 'Google Frontend'], ['content-type', 'text/html; charset=UTF-8'], ['x-cloud-trace-context', 'a']], body: '\n<html><head>\n<meta http-equiv="content-type" content="text/html;charset=utf-8">\n<title>503 Server Error</title>\n</head>\n<body text=#000000 bgcolor=#ffffff>\n<h1>Error: Server Error</h1>\n<h2>The service you requested is not available yet.<p>Please try again in 30 seconds.</h2>\n<h2></h2>\n</body></html>\n' })
    return { url: `https://report-abc123-uc.a.run.app:${port}/big`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'error-response-without-cors'], neverCertain: ['cors-after-routes', 'cors-not-configured'], fixFor: ['cloud-run', null], layer: ['cloud-run'], mustSay: [/503/] } }
