export default { id: 'worker-exception-1101', source: 'Cloudflare documentation, error 1101', software: 'cloudflare', kind: 'error',
  story: 'The Worker throws on this path: Cloudflare answers 500 with its page 1101, bare; other paths have CORS.',
  async start(t) {
    const { port } = await t.serve(({ url, preflight, origin }) => {
      const cf = [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6789-FRA']]
      const cors = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...cf, ...cors] }
      return url.startsWith('/api/stats') ? { status: 500, headers: [...cf, ['Content-Type', 'text/html; charset=UTF-8'], ['Cache-Control', 'private, max-age=0, no-store']], body: '<!DOCTYPE html>\n<html class="no-js" lang="en-US">\n<head>\n<title>Worker threw exception | api.example.com | Cloudflare</title></head><body><div id="cf-wrapper"><h1><span>Error</span><span>1101</span></h1><h2>Worker threw exception</h2></div></body></html>' } : { status: 404, headers: [...cf, ...cors, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/stats`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'gateway-error'], neverCertain: ['blocked-at-edge', 'cors-after-routes'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/500/, /1101|exception/i] } }
