export default { id: 'cakephp-missing-route-options', source: 'cakephp/cakephp#11600 and its kind', software: 'php', kind: 'preflight',
  story: 'CakePHP has a route for POST alone: OPTIONS is 404 in JSON; the controller sets the headers itself.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const s = [['Server', 'nginx/1.22.1'], ['X-Powered-By', 'PHP/8.1.27'], ['Content-Type', 'application/json']]
      if (url.startsWith('/api/items') && ['GET', 'POST', 'HEAD'].includes(method)) return { status: 200, headers: [...s, ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'Authorization, Content-Type']] : [])], body: '{"items":[]}' }
      return { status: 404, headers: s, body: `{"message":"A route matching \\"${url}\\" could not be found.","url":"${url}","code":404}` }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'wrong-url', 'cors-not-configured'], fixFor: ['php', 'nginx', null], mustSay: [/404/, /OPTIONS/] } }
