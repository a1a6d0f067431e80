export default { id: 'swift-container-without-cors', source: 'openstack/swift proxy/controllers/base.py OPTIONS', software: 'unknown', kind: 'no-rule',
  story: 'A Swift container without X-Container-Meta-Access-Control-Allow-Origin: the preflight is 401, which means the origin; the object is public.',
  async start(t) {
    const id = [['X-Trans-Id', 'tx1a2b3c4d5e6f-00674a0001'], ['X-Openstack-Request-Id', 'tx1a2b3c4d5e6f-00674a0001']]
    const { port } = await t.serve(({ method, origin }) => method === 'OPTIONS'
      ? { status: origin ? 401 : 200, headers: [['Content-Type', 'text/html; charset=UTF-8'], ['Allow', 'HEAD, GET, PUT, POST, OPTIONS, DELETE'], ...(origin ? [['Www-Authenticate', 'Swift realm="AUTH_1a2b"']] : []), ...id], body: origin ? '<html><h1>Unauthorized</h1><p>This server could not verify that you are authorized to access the document you requested.</p></html>' : '' }
      : { status: 200, headers: [['Content-Type', 'application/json'], ['Etag', '99914b932bd37a50b983c5e7c90ae93b'], ['Last-Modified', 'Tue, 03 Nov 2026 10:00:00 GMT'], ['X-Timestamp', '1730628000.00000'], ['Accept-Ranges', 'bytes'], ...id], body: '{}' })
    return { url: `https://swift.example.com:${port}/v1/AUTH_1a2b/public/data.json`, args: ['-H', 'X-Requested-With: XMLHttpRequest'], resolve: ['swift.example.com:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'origin-not-allowed', 'preflight-requires-auth'], neverCertain: ['preflight-requires-auth'], fixFor: [null], layer: [null], mustSay: [/401/] } }
