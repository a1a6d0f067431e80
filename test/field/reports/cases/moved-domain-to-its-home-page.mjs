export default { id: 'moved-domain-to-its-home-page', source: 'Stack Overflow, domain forwarding of a registrar without the path', software: 'unknown', kind: 'redirect',
  story: 'The domain was renamed, and the forwarding of the registrar sends every path 301 to the home page of the new one: the path is lost.',
  async start(t) {
    const { port } = await t.serve(({ h }) => h.host.startsWith('www.new')
      ? { status: 200, headers: [['Content-Type', 'text/html']], body: '<html><body>New</body></html>' }
      : { status: 301, headers: [['Location', `https://www.new-name.example:${port}/`], ['Server', 'ip-10-123-123-119.ec2.internal'], ['Content-Type', 'text/html; charset=utf-8']], body: '' })
    return { url: `https://api.old-name.example:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'], resolve: [`www.new-name.example:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'wrong-url'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'origin-not-allowed'], fixFor: [null], mustSay: [/new-name/], mustNotSay: [/const url = 'https:\/\/www\.new-name\.example:\d+\/'/] } }
