export default { id: 'vscode-webview-and-express', source: 'microsoft/vscode#104295', software: 'express', kind: 'origin',
  story: 'A webview of an editor calls the API; its origin is vscode-webview:// and an id that is new each time.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh }) => {
      const id = [['X-Powered-By', 'Express']]
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ...c, ['Vary', 'Origin, Access-Control-Request-Headers'], ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      return { status: 200, headers: [...id, ...c, ['Vary', 'Origin'], ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { page: 'vscode-webview://0a1b2c3d4e5f60718293a4b5c6d7e8f9', url: `https://api.example.com:${port}/v1/complete`, args: ['-H', 'Authorization: Bearer x'], pagePin: null }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: ['express', null], layer: ['express'], mustSay: [/vscode-webview:\/\//, /anew/] } }
