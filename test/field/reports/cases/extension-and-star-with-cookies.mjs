export default { id: 'extension-and-star-with-cookies', source: 'MDN, extensions and host permissions; expressjs/cors', software: 'express', kind: 'credentials',
  story: 'A content page of an extension sends cookies to an API that answers *.',
  async start(t) {
    const { port } = await t.serve(({ method, acrh }) => {
      const id = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Vary', 'Access-Control-Request-Headers'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Content-Length', '0']] }
      return { status: 200, headers: [...id, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { page: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop', url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'], pagePin: null }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['express', null], layer: ['express'], mustSay: [/chrome-extension:\/\/abcdefghijklmnopabcdefghijklmnop/] } }
