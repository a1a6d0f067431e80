export default { id: 'sveltekit-cross-site-form', source: 'sveltejs/kit, csrf.checkOrigin', software: 'sveltekit', kind: 'not-cors',
  story: 'A form posted from another origin is refused by SvelteKit 403 "Cross-site POST form submissions are forbidden", without CORS headers.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, method, h }) => {
      if (method === 'POST' && origin && /form|text\/plain/.test(h['content-type'] ?? '')) return { status: 403, headers: [['content-type', 'text/plain;charset=UTF-8']], body: 'Cross-site POST form submissions are forbidden' }
      if (method === 'OPTIONS') return { status: 204, headers: [['access-control-allow-origin', '*'], ['access-control-allow-methods', 'GET, POST']] }
      return { status: url === '/api/subscribe' ? 405 : 404, headers: [['access-control-allow-origin', '*'], ['x-sveltekit-page', 'true']], body: '' }
    })
    return { url: `https://www.example.org:${port}/api/subscribe`, args: ['-X', 'POST', '-H', 'content-type: application/x-www-form-urlencoded', '--data', 'mail=a', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'refused-by-application'], neverCertain: ['cors-after-routes', 'cors-not-configured'], fixFor: ['sveltekit', null], layer: ['sveltekit', null], mustSay: [/403/, /cross-site|CSRF/i], mustNotSay: [/checkOrigin: ?false(?![^.]*not)/] } }
