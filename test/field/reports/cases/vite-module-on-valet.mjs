export default { id: 'vite-module-on-valet', source: 'laravel/vite-plugin, CORS since Vite 6.0.9', software: 'vite', kind: 'local',
  story: 'The page runs as http://myapp.test, its modules come from the development server of Vite, which since 6.0.9 lets localhost in alone.',
  async start(t) {
    const { port } = await t.serve(({ origin, method }) => {
      const ok = /^https?:\/\/(?:(?:[^:]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin ?? '')
      return { status: method === 'OPTIONS' ? 204 : 200, headers: [['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'text/javascript'], ['Cache-Control', 'no-cache'], ['Etag', 'W/"ab-cd"']], body: method === 'OPTIONS' ? '' : 'import "/node_modules/vite/dist/client/env.mjs";' }
    }, { plain: true })
    return { page: 'http://myapp.test', url: `http://localhost:${port}/@vite/client`, args: ['--as', 'module'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['wrong-url', 'cors-not-configured'], fixFor: ['vite', null], layer: ['vite', null], mustSay: [/myapp\.test/] } }
