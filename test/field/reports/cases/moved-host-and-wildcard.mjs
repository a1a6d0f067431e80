export default { id: 'moved-host-and-wildcard', source: 'Stack Overflow, preflight redirected, then * with credentials', software: 'nginx', kind: 'two',
  story: 'Two faults at once: nginx redirects the preflight to the new host, and that host, which is Express, answers * to a request with cookies.',
  async start(t) {
    const far = await t.serve(({ preflight, acrh }) => ({ status: preflight ? 204 : 200, headers: [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Vary', 'Access-Control-Request-Headers'], ['Access-Control-Allow-Headers', acrh ?? '']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    const { port } = await t.serve(({ url }) => ({ status: 308, headers: [['Server', 'nginx'], ['Location', `https://api-v2.example.net:${far.port}${url}`], ['Content-Type', 'text/html']], body: '<html><head><title>308 Permanent Redirect</title></head><body><center><h1>308 Permanent Redirect</h1></center><hr><center>nginx</center></body></html>' }))
    return { url: `https://api.example.com:${port}/v1/cart`, args: ['-X', 'PUT', '--credentials', 'include', '-H', 'Content-Type: application/json', '--data', '{}'], resolve: [`api-v2.example.net:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.other-host'], neverCertain: ['origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/api-v2\.example\.net/, /wildcard-with-credentials/, /Fix for Express/] } }
