export default { id: 'cloudfront-simple-cors-with-credentials', source: 'CloudFront documentation, managed response headers policy SimpleCORS', software: 'cloudfront', kind: 'credentials',
  story: 'The managed policy SimpleCORS sends *; the page sends its cookies.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [['Content-Type', 'application/json'], ['Server', 'gunicorn'], ...(origin ? [['Access-Control-Allow-Origin', '*']] : []), ['X-Cache', 'Miss from cloudfront'], ['Via', '1.1 0a1b2c3d4e5f.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P5'], ['X-Amz-Cf-Id', 'kWc4x7k0lQ2n4aQv==']], body: '{}' }))
    return { url: `https://d111111abcdef8.cloudfront.net:${port}/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: ['cloudfront', null], layer: ['cloudfront'], mustSay: [/https:\/\/app\.example\.com/], mustNotSay: [/gunicorn\.conf|Django/i] } }
