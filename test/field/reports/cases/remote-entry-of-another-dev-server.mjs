export default { id: 'remote-entry-of-another-dev-server', source: 'originjs/vite-plugin-federation#581', software: 'vite', kind: 'dev',
  story: 'The host application on 3001 imports remoteEntry.js of vite preview on 3002, which sends no header of CORS; server.cors of the config is for the dev server.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/javascript'], ['Cache-Control', 'no-cache'], ['Last-Modified', 'Tue, 05 Mar 2024 10:00:00 GMT'], ['Etag', 'W/"1a2b-1709632800000"'], ['Vary', 'Origin']], body: 'export {}' }), { plain: true })
    const url = `http://localhost:${port}/assets/remoteEntry.js`
    const dir = t.files({ 'console.txt': `Access to script at '${url}' from origin 'http://localhost:3001' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\nGET ${url} net::ERR_FAILED 200 (OK)\nUncaught TypeError: Failed to fetch dynamically imported module: ${url}\n` })
    return { page: 'http://localhost:3001', pagePin: null, url, args: ['--from', `${dir}/console.txt`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'origin-not-allowed'], neverCertain: ['wrong-url', 'proxy-strips-headers'], fixFor: [null, 'vite'], mustSay: [/http:\/\/localhost:3001/] } }
