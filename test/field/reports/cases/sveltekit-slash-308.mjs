export default { id: 'sveltekit-slash-308', source: 'sveltejs/kit, runtime/server/respond.js, trailingSlash', software: 'sveltekit', kind: 'redirect',
  story: 'SvelteKit sends an address with a slash on before its hooks run: 308, no CORS header, for OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(({ url, method, acrh, acrm }) => {
      const cors = [['access-control-allow-origin', '*'], ['access-control-allow-methods', 'GET, POST, OPTIONS'], ['access-control-allow-headers', 'content-type, authorization']]
      if (url.length > 1 && url.endsWith('/')) return { status: 308, headers: [['x-sveltekit-normalize', '1'], ['location', url.slice(0, -1)]] }
      if (method === 'OPTIONS') return { status: 204, headers: cors }
      return url === '/api/locations' ? { status: 200, headers: [...cors, ['content-type', 'application/json']], body: '[]' } : { status: 404, headers: [...cors, ['content-type', 'text/html']], body: '<!doctype html><title>404</title>Not Found' }
    })
    return { url: `https://api.example.com:${port}/api/locations/`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected', 'redirect-changes-origin'], fixFor: ['sveltekit', null], layer: ['sveltekit'], mustSay: [/308/, /\/api\/locations(?!\/)/] } }
