export default { id: 'cloudflare-and-express-both-with-a-star', source: 'Cloudflare community, Transform Rules add a second Access-Control-Allow-Origin', software: 'cloudflare', kind: 'twice',
  story: 'A transform rule of Cloudflare adds the page to what Express sends already: * and the page. The page sends cookies.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const h = [['Server', 'cloudflare'], ['CF-RAY', '8a0b1c2d3e4f-FRA'], ['cf-cache-status', 'DYNAMIC'], ['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true']]
      if (preflight) return { status: 204, headers: [...h, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'content-type']] }
      return { status: url.startsWith('/api/me') ? 200 : 404, headers: [...h, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/me`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['wildcard-with-credentials', 'origin-not-allowed'], fixFor: ['express', 'cloudflare', null], layer: ['express', 'cloudflare'], mustNotSay: [/Allow-Origin: \*$/m] } }
