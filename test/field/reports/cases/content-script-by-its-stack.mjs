export default { id: 'content-script-by-its-stack', source: 'Chrome documentation, Changes to cross-origin requests in content scripts; Stack Overflow, content script fetch blocked by CORS since Chrome 85', software: 'unknown', kind: 'page',
  story: 'A content script fetches an API of its own from within the page of a shop. The API knows no CORS and needs none: the service worker of the extension may read it.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/json']], body: '{}' }))
    const url = `https://prices.example.net:${port}/v1/compare`
    const dir = t.files({ 'console.txt': `Access to fetch at '${url}' from origin 'https://www.shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\ncompare @ chrome-extension://kbfnbcaeplbcioakkpcpgfkobkghlhen/content.js:48\n(anonymous) @ chrome-extension://kbfnbcaeplbcioakkpcpgfkobkghlhen/content.js:92\n` })
    return { page: 'https://www.shop.example', url, args: ['--from', `${dir}/console.txt`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], mustSay: [/content script/, /service worker/, /host_permissions/] } }
