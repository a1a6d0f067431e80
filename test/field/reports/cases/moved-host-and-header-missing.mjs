export default { id: 'moved-host-and-header-missing', source: 'Stack Overflow, redirect of a preflight and then Request header field is not allowed', software: 'unknown', kind: 'two',
  story: 'Two faults at once: http is redirected to https, the preflight too, and the list there lacks x-api-key.',
  async start(t) {
    const A = 'http://app.example.com'
    const { port } = await t.serve(({ preflight, origin, url, h }) => {
      if (h[':scheme'] === 'http') return { status: 301, headers: [['Server', 'nginx/1.24.0'], ['Location', `https://${h.host}${url}`], ['Content-Type', 'text/html']], body: '<html><head><title>301 Moved Permanently</title></head><body><center><h1>301 Moved Permanently</h1></center><hr><center>nginx/1.24.0</center></body></html>' }
      return { status: preflight ? 204 : 200, headers: [['Server', 'nginx/1.24.0'], ...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }
    }, { mixed: true })
    return { page: A, url: `http://api.example.com:${port}/v1/items`, args: ['-H', 'X-Api-Key: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.https-upgrade'], neverCertain: ['origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/https/, /x-api-key/i] } }
