export default { id: 'firebase-function-private', source: 'firebase/firebase-functions#645', software: 'cloud-run', kind: 'preflight-auth',
  story: 'The function has no public invoker: OPTIONS is 403 in the words of Google before the code runs.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['content-type', 'text/html; charset=UTF-8'], ['server', 'Google Frontend']], body: '\n<html><head>\n<meta http-equiv="content-type" content="text/html;charset=utf-8">\n<title>403 Forbidden</title>\n</head>\n<body text=#000000 bgcolor=#ffffff>\n<h1>Error: Forbidden</h1>\n<h2>Your client does not have permission to get URL <code>/rate</code> from this server.</h2>\n<h2></h2>\n</body></html>\n' }))
    return { url: `https://us-central1-shop-1234.cloudfunctions.net:${port}/rate`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['cloud-run', null], layer: ['cloud-run'], mustSay: [/invoker|IAM|allUsers/i] } }
