export default { id: 'gorilla-csrf-origin-invalid', source: 'gorilla/csrf csrf.go, ErrBadOrigin; Portainer behind a proxy, "Forbidden - origin invalid"', software: 'go', kind: 'refused',
  story: 'rs/cors lets the page in; gorilla/csrf does not know it and refuses the POST 403 "Forbidden - origin invalid", readable.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ origin, preflight, method, acrm, acrh, url }) => {
      const own = origin === A ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', A]] : []
      if (preflight) return { status: 204, headers: origin === A ? [...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Allow-Methods', acrm], ...own, ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] : [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      if (method === 'POST' && origin) return { status: 403, headers: [...own, ['Vary', 'Origin'], ['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: 'Forbidden - origin invalid\n' }
      return { status: url.startsWith('/api/tags') ? 200 : 404, headers: [...own, ['Vary', 'Origin'], ['Vary', 'Cookie'], ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/tags`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"name":"a"}', '--credentials', 'include', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'refused-by-application.session'], fixFor: [null], mustSay: [/403/, /origin/i] } }
