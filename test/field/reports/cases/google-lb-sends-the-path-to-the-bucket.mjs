export default { id: 'google-lb-sends-the-path-to-the-bucket', source: 'Google Cloud Load Balancing documentation, URL maps, defaultService a backend bucket', software: 'gcs', kind: 'wrong-url',
  story: 'The URL map knows /api/* and not /v2/*: the default backend is the bucket of the site, which answers the call 404 NoSuchKey.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['X-GUploader-UploadID', 'ABPnzm'], ['Server', 'UploadServer'], ['Via', '1.1 google'], ['Cache-Control', 'private, max-age=0']]
      if (method === 'OPTIONS') return { status: 200, headers: [['Content-Type', 'text/html; charset=UTF-8'], ...id] }
      if (url === '/') return { status: 200, headers: [['Content-Type', 'text/html'], ['x-goog-generation', '1'], ['x-goog-storage-class', 'STANDARD'], ...id], body: '<!doctype html><title>Shop</title><div id=root></div>' }
      return { status: 404, headers: [['Content-Type', 'application/xml; charset=UTF-8'], ...id], body: "<?xml version='1.0' encoding='UTF-8'?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Details>No such object: shop-site/v2/orders</Details></Error>" }
    })
    return { url: `https://www.example.org:${port}/v2/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'method-not-allowed'], layer: ['gcs'], mustSay: [/404|NoSuchKey|bucket|object/i] } }
