export default { id: 'csp-image-of-a-stranger', source: 'helmetjs/helmet#385 and its kind, img-src self data:', software: 'third-party', kind: 'csp',
  story: 'The default policy of helmet: img-src \'self\' data: stops the picture of another host, which sends nothing special.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "default-src 'self';base-uri 'self';font-src 'self' https: data:;form-action 'self';frame-ancestors 'self';img-src 'self' data:;object-src 'none';script-src 'self';script-src-attr 'none';style-src 'self' https: 'unsafe-inline';upgrade-insecure-requests"]] })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'image/png']], body: 'x' }))
    return { page, url: `https://uilogos.example.net:${port}/nira.png`, args: ['--as', 'img'] }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/img-src/], mustNotSay: [/connect-src|img-src \*/] } }
