export default { id: 'google-cdn-bare-copy', source: 'Google Cloud CDN documentation, cache keys and Vary', software: 'unknown', kind: 'cache',
  story: 'Cloud CDN in front of a bucket keeps what somebody without Origin asked for: bare with an Age; with a new query the bucket is asked and its rule holds.',
  async start(t) {
    const { port } = await t.serve(({ origin, url }) => {
      const fresh = url.includes('?'), b = [['x-goog-generation', '1717000000000000'], ['x-goog-metageneration', '1'], ['x-goog-stored-content-length', '2'], ['x-goog-hash', 'crc32c=AAAAAA=='], ['x-goog-storage-class', 'STANDARD'], ['Server', 'UploadServer'], ['Via', '1.1 google'], ['Cache-Control', 'public,max-age=3600'], ['Content-Type', 'application/json']]
      if (!url.startsWith('/data/a.json')) return { status: 404, headers: [['Server', 'UploadServer'], ['Content-Type', 'application/xml; charset=UTF-8']], body: "<?xml version='1.0' encoding='UTF-8'?><Error><Code>NoSuchKey</Code></Error>" }
      return { status: 200, headers: [...b, ...(fresh ? (origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []) : [['Age', '412']])], body: '{}' }
    })
    return { url: `https://cdn.example.com:${port}/data/a.json` }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin', 'proxy-strips-headers.cache'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['gcs', null], layer: ['gcs', null], mustSay: [/cache|copy/i] } }
