export default { id: 'firebase-function-wrong-region', source: 'firebase/firebase-js-sdk, httpsCallable and regions', software: 'cloud-run', kind: 'wrong-url',
  story: 'The callable function runs in another region than the SDK calls: the front end of Google answers everything 404 in HTML, the preflight too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['content-type', 'text/html; charset=utf-8'], ['x-cloud-trace-context', '6ba3'], ['server', 'Google Frontend']],
      body: '<html><head>\n<meta http-equiv="content-type" content="text/html;charset=utf-8">\n<title>404 Page not found</title>\n</head>\n<body text=#000000 bgcolor=#ffffff>\n<h1>Error: Page not found</h1>\n<h2>The requested URL was not found on this server.</h2>\n<h2></h2>\n</body></html>\n' }))
    return { url: `https://us-central1-shop-prod.cloudfunctions.net:${port}/addMessage`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"data":{}}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled'], neverCertain: ['cors-not-configured', 'preflight-not-handled', 'origin-not-allowed', 'preflight-requires-auth'], fixFor: ['cloud-run', null], layer: ['cloud-run'], mustSay: [/404/, /region|name|deployed|address|URL/i] } }
