export default { id: 'module-script-bare', source: 'vitejs/vite, base on a CDN and type=module', software: 'unknown', kind: 'page',
  story: 'The build moved to an asset host; scripts of type module need CORS, which classic ones did not.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: method === 'OPTIONS' ? 405 : 200, headers: [['Server', 'nginx'], ['Content-Type', 'text/javascript'], ['Cache-Control', 'public, max-age=31536000, immutable']], body: 'export {}' }))
    return { url: `https://assets.example.com:${port}/assets/index-4f3a.js`, args: ['--as', 'module'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['preflight-not-handled'], fixFor: ['nginx', null], layer: ['nginx'], mustNotSay: [/OPTIONS is answered 405/] } }
