export default { id: 'app-engine-over-quota', source: 'App Engine documentation, quotas, 503 Over Quota', software: 'unknown', kind: 'gateway',
  story: 'The spending limit of App Engine is reached: 503 Over Quota in the page of Google to everything, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/html; charset=UTF-8'], ['X-Cloud-Trace-Context', '0123456789abcdef0123456789abcdef'], ['Server', 'Google Frontend']], body: '\n<html><head>\n<meta http-equiv="content-type" content="text/html;charset=utf-8">\n<title>Over Quota</title>\n</head>\n<body text=#000000 bgcolor=#ffffff>\n<h1>Over Quota</h1>\n<h2>This application is temporarily over its serving quota. Please try again later.</h2>\n</body></html>\n' }))
    return { url: `https://shop-api.ew.r.appspot.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'blocked-at-edge', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed', 'preflight-requires-auth'], fixFor: [null, 'cloud-run'], mustSay: [/503/, /quota/i], mustNotSay: [/container (has )?crashed|\bIAM\b/] } }
