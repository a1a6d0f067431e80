export default { id: 'cloudflare-access-403-not-in-the-policy', source: 'Cloudflare One documentation, Access, Forbidden page', software: 'cloudflare-access', kind: 'edge',
  story: 'The session is valid but its person is in no policy: Access answers 403 with its own page; OPTIONS is let through to the application.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const id = [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']]
      if (method === 'OPTIONS') return { status: 204, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET,POST'], ['Vary', 'Origin'], ...id] }
      return { status: 403, headers: [...id, ['Content-Type', 'text/html'], ['Cache-Control', 'private, no-store'], ['cf-version', '1234-abcdef'], ['Set-Cookie', 'CF_Session=n; Path=/; Secure; HttpOnly'], ['X-Frame-Options', 'DENY']], body: '<!DOCTYPE html><html><head><title>Error ・ Cloudflare Access</title></head><body><h1>Forbidden</h1><p>You don\'t have permission to view this. Please contact your system administrator.</p><p>Ray ID: 8c1b2d3e4f5a6b7c</p></body></html>' }
    })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: ['cloudflare-access', null], layer: ['cloudflare-access', 'cloudflare'], mustSay: [/403/, /policy|Access/], mustNotSay: [/bypass polic(?!y for OPTIONS)|\bpublic\b.{0,40}\bapplication\b/i, /addEventListener\('fetch'|export default \{\s*async fetch/] } }
