export default { id: 'pages-static-405', source: 'Cloudflare community, POST to Pages is 405', software: 'cloudflare', kind: 'wrong-url',
  story: 'The address is the static site and not the API: index.html to every GET, 405 to POST and OPTIONS.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const s = [['Server', 'cloudflare'], ['CF-RAY', '8-FRA']]
      if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: s }
      return { status: 200, headers: [...s, ['Content-Type', 'text/html; charset=utf-8'], ['Access-Control-Allow-Origin', '*'], ['Cache-Control', 'public, max-age=0, must-revalidate'], ['ETag', '"a"']], body: '<!doctype html><html><body><div id="root"></div></body></html>' }
    })
    return { url: `https://www.example.com:${port}/api/contact`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'method-not-allowed'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/405/, /page|HTML/i] } }
