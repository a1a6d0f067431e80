export default { id: 'access-service-token-from-the-page', source: 'Cloudflare documentation, Access, CORS: service tokens and the preflight; cloudflare/cloudflare-docs#20022', software: 'cloudflare-access', kind: 'login',
  story: 'The page sends a service token of Access in its headers; OPTIONS has none and is redirected to the login of the team; with the token the API answers with its headers.',
  async start(t) {
    const { port } = await t.serve(({ h, url, origin }) => {
      const id = [['Server', 'cloudflare'], ['CF-Ray', '8ba1f5a2b3c4d5e6-FRA']]
      if (h['cf-access-client-id']) return { status: 200, headers: [...id, ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '[]' }
      return { status: 302, headers: [...id, ['Location', `https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example.com?kid=x&redirect_url=${encodeURIComponent(url)}`], ['Www-Authenticate', 'Cloudflare-Access resource_metadata="https://api.example.com/.well-known/cloudflare-access-protected-resource/"'], ['Set-Cookie', 'CF_AppSession=abc; Path=/; Secure; HttpOnly']] }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'CF-Access-Client-Id: a.access', '-H', 'CF-Access-Client-Secret: s3cr3tvalue'], resolve: ['team.cloudflareaccess.com:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-redirected'], fixFor: ['cloudflare-access', null], layer: ['cloudflare-access', 'cloudflare'], mustSay: [/OPTIONS/, /service token/i, /(secret|token)[^.]*(every|each|any)(body| visitor|one)?|Worker/i], mustNotSay: [/s3cr3tvalue/, /export default \{\s*async fetch/] } }
