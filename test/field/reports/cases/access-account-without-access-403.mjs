export default { id: 'access-account-without-access-403', source: 'Cloudflare documentation, Access, error 403: That account does not have access', software: 'cloudflare-access', kind: 'login',
  story: 'The visitor is signed in to Access with an account that no policy lets in: OPTIONS passes, the request is 403 in a page of Access, bare.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => {
      const id = [['Server', 'cloudflare'], ['CF-Ray', '8ba1f5a2b3c4d5e6-FRA']]
      if (preflight) return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'content-type'], ['Vary', 'Origin']] }
      return { status: 403, headers: [...id, ['Content-Type', 'text/html'], ['CF-Access-Domain', 'api.example.com'], ['CF-Access-Aud', '1a2b'], ['Cache-Control', 'private, max-age=0, no-store']], body: '<!DOCTYPE html><html><head><title>Error ・ Cloudflare Access</title></head><body><h1>Forbidden</h1><p>You don\'t have permission to view this. Please contact your system administrator.</p></body></html>' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['cloudflare-access', null], layer: ['cloudflare-access', 'cloudflare'], mustSay: [/403/, /Access/], mustNotSay: [/export default \{\s*async fetch/] } }
