export default { id: 'astro-cross-site-form', source: 'withastro/astro, security.checkOrigin', software: 'unknown', kind: 'error',
  story: 'A form is posted to an endpoint of Astro on another host: checkOrigin refuses it 403 before the endpoint runs, in the very words of SvelteKit; the endpoint itself sends *.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (method === 'POST') return { status: 403, headers: [['Content-Type', 'text/plain;charset=UTF-8']], body: 'Cross-site POST form submissions are forbidden' }
      if (method === 'OPTIONS') return { status: 404, headers: [['X-Astro-Reroute', 'no'], ['Content-Type', 'text/plain;charset=UTF-8']], body: '' }
      return url.startsWith('/api/contact') ? { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{"ok":true}' } : { status: 404, headers: [['Content-Type', 'text/html']], body: '<!doctype html><title>404: Not Found</title>' }
    })
    return { url: `https://site.example.com:${port}/api/contact`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-www-form-urlencoded', '--data', 'name=a', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'refused-by-application'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/Cross-site|another site|CSRF|cross-site/] } }
