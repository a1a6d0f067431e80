export default { id: 'wildcard-and-500', source: 'twenty/twenty#23774 and its kind', software: 'express', kind: 'two',
  story: 'The request carries cookies and the server sends *; the answer is a 500 as well, which shows as soon as the header is right.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url === '/me'
      ? { status: 500, headers: [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"error":"Internal Server Error"}' }
      : { status: 404, headers: [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/html; charset=utf-8']], body: '<pre>Cannot GET</pre>' }, { plain: true })
    return { url: `http://api.example.com:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['express', null], layer: ['express'], mustSay: [/500/, /credentials/i] } }
