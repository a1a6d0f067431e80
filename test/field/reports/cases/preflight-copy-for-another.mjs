export default { id: 'preflight-copy-for-another', source: 'AWS documentation, CloudFront and cached OPTIONS', software: 'cloudfront', kind: 'cache',
  story: 'CloudFront keeps responses to OPTIONS without Origin in the key: the preflight names the site that asked first.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const ok = ['https://app.example.com', 'https://admin.example.com'].includes(origin)
      const cf = (hit) => [['Via', '1.1 abc.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P4'], ['X-Amz-Cf-Id', 'aa'], ['X-Cache', hit ? 'Hit from cloudfront' : 'Miss from cloudfront'], ...(hit ? [['Age', '300']] : [])]
      if (method === 'OPTIONS') {
        const hit = url === '/v1/me'
        const named = hit ? 'https://admin.example.com' : ok ? origin : null
        return { status: 204, headers: [...cf(hit), ...(named ? [['Access-Control-Allow-Origin', named]] : []), ['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Allow-Methods', 'GET, POST'], ['Cache-Control', 'max-age=600']] }
      }
      return { status: 200, headers: [...cf(false), ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cached-for-another-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['cloudfront'], layer: ['cloudfront'], mustSay: [/admin\.example\.com/] } }
