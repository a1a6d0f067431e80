export default { id: 'vite-preview-remote-entry', source: 'originjs/vite-plugin-federation#581 and Vite 6.0.9, server.cors', software: 'vite', kind: 'origin',
  story: 'The remote of a module federation runs on vite preview, which lets only localhost in since Vite 6.0.9; the host page has a name.',
  async start(t) {
    const { port } = await t.serve(({ url, origin }) => {
      const local = origin && /^https?:\/\/(?:(?:[^:]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin)
      const cors = [['Vary', 'Origin'], ...(local ? [['Access-Control-Allow-Origin', origin]] : [])]
      if (url === '/assets/remoteEntry.js') return { status: 200, headers: [...cors, ['Content-Type', 'text/javascript'], ['Last-Modified', 'Tue, 05 Mar 2024 10:00:00 GMT'], ['ETag', 'W/"3041-1709632800000"'], ['Cache-Control', 'no-cache']], body: 'const currentImports={};export{init,get};function init(){}function get(){}' }
      return { status: 200, headers: [...cors, ['Content-Type', 'text/html'], ['ETag', 'W/"1a2-x"'], ['Cache-Control', 'no-cache']], body: '<!doctype html>\n<html><head><script type="module" crossorigin src="/assets/index-Bq3wZ1xk.js"></script></head><body><div id="root"></div></body></html>' }
    }, { plain: true })
    return { page: 'http://shell.shop.test', url: `http://remote.shop.test:${port}/assets/remoteEntry.js`, args: ['--as', 'module'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured'], fixFor: ['vite', null], layer: ['vite', null], mustSay: [/localhost/] } }
