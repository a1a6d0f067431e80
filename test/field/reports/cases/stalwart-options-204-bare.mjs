export default { id: 'stalwart-options-204-bare', source: 'thunderbird/mailstrom#256', software: 'unknown', kind: 'no-rule',
  story: 'Stalwart without http.permissive-cors answers OPTIONS 204 with the type of a problem and no CORS header; the discovery is a redirect to the session, bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h }) => {
      const p = ['content-type', 'application/problem+json']
      if (method === 'OPTIONS') return { status: 204, headers: [p, ['content-length', '78']] }
      if (url === '/.well-known/jmap') return { status: 307, headers: [['location', '/jmap/session']] }
      if (url === '/jmap/session') return h.authorization ? { status: 200, headers: [['content-type', 'application/json; charset=utf-8'], ['cache-control', 'no-store, no-cache, must-revalidate']], body: '{"capabilities":{}}' } : { status: 401, headers: [p, ['www-authenticate', 'Bearer realm="Stalwart Server"'], ['www-authenticate', 'Basic realm="Stalwart Server"']], body: '{"type":"about:blank","status":401,"title":"Unauthorized","detail":"You have to authenticate first."}' }
      return { status: 404, headers: [p], body: '{"type":"about:blank","status":404,"title":"Not Found","detail":"The requested resource does not exist on this server."}' }
    })
    return { url: `https://mail.example.com:${port}/.well-known/jmap`, args: ['-H', 'Authorization: Basic Zm9vOmJhcg=='] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth'], fixFor: [null], layer: [null], mustSay: [/204/] } }
