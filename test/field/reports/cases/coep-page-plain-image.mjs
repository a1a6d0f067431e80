export default { id: 'coep-page-plain-image', source: 'web.dev, COEP require-corp and images of others', software: 'third-party', kind: 'coep',
  story: 'The page wants SharedArrayBuffer and sends COEP require-corp; a picture from another site carries neither CORS nor CORP.',
  async start(t) {
    const page = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Cross-Origin-Embedder-Policy', 'require-corp'], ['Cross-Origin-Opener-Policy', 'same-origin']], body: '<!doctype html><title>App</title>' }))
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'image/png'], ['Cache-Control', 'public, max-age=86400']], body: 'x' }))
    return { page: `https://app.example.com:${page.port}/editor`, url: `https://pictures.example.net:${port}/a.png`, args: ['--as', 'img'] }
  },
  expect: { outcome: 'blocked', causes: ['cross-origin-resource-policy.coep'], fixFor: [null], mustSay: [/credentialless|Cross-Origin-Resource-Policy|crossorigin/i] } }
