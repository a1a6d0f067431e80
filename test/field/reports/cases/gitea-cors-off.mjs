export default { id: 'gitea-cors-off', source: 'go-gitea/gitea#5724', software: 'unknown', kind: 'no-rule',
  story: '[cors] of Gitea is off: OPTIONS is 405 with Allow, GET works in curl and is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const b = [['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN'], ['Cache-Control', 'max-age=0, private, must-revalidate, no-transform']]
      if (method === 'OPTIONS') return { status: 405, headers: [['Allow', 'GET'], ...b] }
      return url.startsWith('/api/v1/repos/search') ? { status: 200, headers: [...b, ['Content-Type', 'application/json;charset=utf-8'], ['X-Total-Count', '2']], body: '{"ok":true,"data":[]}' } : { status: 404, headers: [...b, ['Content-Type', 'application/json;charset=utf-8']], body: '{"errors":null,"message":"not found","url":"https://git.example.com/api/swagger"}' }
    })
    return { url: `https://git.example.com:${port}/api/v1/repos/search`, args: ['-H', 'Authorization: token x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null, 'go'], mustSay: [/405/] } }
