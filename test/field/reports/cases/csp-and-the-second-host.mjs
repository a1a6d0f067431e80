export default { id: 'csp-and-the-second-host', source: 'Stack Overflow, connect-src and a redirect to a store', software: 'unknown', kind: 'csp',
  story: 'The API is in connect-src; it redirects the download to a store that is not. Both send *.',
  async start(t) {
    const store = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/octet-stream']], body: 'x' }))
    const { port } = await t.serve(() => ({ status: 302, headers: [['Access-Control-Allow-Origin', '*'], ['Location', `https://files.example.net:${store.port}/a.bin`]] }))
    const page = await t.page({ headers: [['Content-Security-Policy', `default-src 'self'; connect-src 'self' https://api.example.com:${port}`]] })
    return { page, url: `https://api.example.com:${port}/files/1`, resolve: [`files.example.net:${store.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], neverCertain: ['redirect-changes-origin'], mustSay: [/Add https:\/\/files\.example\.net:\d+ to connect-src/] } }
