export default { id: 'caddy-basic-auth-options', source: 'caddyserver/caddy#1568', software: 'caddy', kind: 'preflight-auth',
  story: 'basic_auth of Caddy asks OPTIONS for the password; the header directive sets the CORS headers on everything.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => {
      const c = [['Access-Control-Allow-Headers', 'Authorization'], ['Access-Control-Allow-Methods', 'GET, OPTIONS'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Server', 'Caddy']]
      if (h.authorization !== 'Basic YTpi') return { status: 401, headers: [...c, ['Www-Authenticate', 'Basic realm="restricted"']] }
      return { status: url === '/data.json' ? 200 : 404, headers: [...c, ...(url === '/data.json' ? [['Content-Type', 'application/json'], ['Etag', '"a"']] : [])], body: url === '/data.json' ? '{}' : '' }
    })
    return { url: `https://files.example.com:${port}/data.json`, args: ['-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed'], fixFor: ['caddy', null], layer: ['caddy'], mustSay: [/401/, /OPTIONS/], mustNotSay: [/remove (the )?basic_?auth|without basic_?auth/i] } }
