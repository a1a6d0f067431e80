export default { id: 'https-redirect-and-localhost-list', source: 'Stack Overflow, redirect to https, and then the list has localhost alone', software: 'unknown', kind: 'two',
  story: 'Two faults at once: http is redirected to https, bare, and there the list has http://localhost:3000 alone. Whom the far side lets in is not asked.',
  async start(t) {
    const { port } = await t.serve(({ h, url, origin }) => {
      if (h[':scheme'] === 'http') return { status: 301, headers: [['Location', `https://${h.host}${url}`], ['Content-Type', 'text/html']], body: '' }
      return { status: url.startsWith('/v1/items') ? 200 : 404, headers: [...(origin === 'http://localhost:3000' ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '[]' }
    }, { mixed: true })
    return { page: 'http://app.example.com', url: `http://api.example.com:${port}/v1/items` }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin.https-upgrade', 'redirect-changes-origin'], neverCertain: ['cors-not-configured', 'preflight-redirected'], fixFor: [null], mustSay: [/https/, /origin-not-allowed/] } }
