export default { id: 'vercel-payload-413', source: 'Vercel documentation, FUNCTION_PAYLOAD_TOO_LARGE', software: 'vercel', kind: 'body-size',
  story: 'The body is above 4.5 MB: 413 of the platform, bare; the preflight is the function\'s and passes.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const s = [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::iad1::abc-1']], c = [['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : 'https://app.example.com'], ['Vary', 'Origin']]
      if (method === 'OPTIONS') return { status: 204, headers: [...s, ['X-Vercel-Cache', 'MISS'], ...c, ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', 'content-type']] }
      if (method === 'POST') return { status: 413, headers: [['Cache-Control', 'public, max-age=0, must-revalidate'], ['Content-Type', 'text/plain; charset=utf-8'], ...s, ['X-Vercel-Error', 'FUNCTION_PAYLOAD_TOO_LARGE']], body: 'Request Entity Too Large\n\nFUNCTION_PAYLOAD_TOO_LARGE\n\nfra1::abc-1\n' }
      return { status: 405, headers: [...s, ...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api-x.vercel.app:${port}/api/upload`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/413/] } }
