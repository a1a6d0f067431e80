export default { id: 'actix-origin-refused-400', source: 'actix/actix-extras, actix-cors error.rs', software: 'rust', kind: 'origin',
  story: 'actix-cors with one allowed origin: any other is 400 in words, for OPTIONS and for the request itself.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, acrm, acrh }) => {
      if (origin && origin !== 'https://www.rust-lang.org') return { status: 400, headers: [['content-type', 'text/plain; charset=utf-8'], ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']], body: 'Origin is not allowed to make this request' }
      const ok = origin ? [['access-control-allow-origin', origin]] : []
      if (preflight) return { status: 200, headers: [...ok, ['access-control-allow-methods', 'POST, GET'], ...(acrh ? [['access-control-allow-headers', acrh]] : []), ['access-control-max-age', '3600'], ['content-length', '0']] }
      return { status: url === '/index.html' ? 200 : 404, headers: [...ok, ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'], ['content-type', 'application/json']], body: url === '/index.html' ? '{}' : '' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/index.html`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-not-handled', 'cors-not-configured', 'wrong-url'], fixFor: ['rust', null], layer: ['rust', null], mustSay: [/Origin is not allowed|http:\/\/app\.example\.com/] } }
