export default { id: 'download-sent-to-a-signed-cdn', source: 'AWS documentation, CloudFront signed URLs; JFrog Artifactory, CDN redirect of a download', software: 'unknown', kind: 'redirect',
  story: 'The API sends a file on to CloudFront by an address that is signed for some minutes; neither the redirect nor the file carries a header.',
  async start(t) {
    const cdn = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/octet-stream'], ['Via', '1.1 0a1b.cloudfront.net (CloudFront)'], ['X-Cache', 'Miss from cloudfront'], ['X-Amz-Cf-Id', 'k=='], ['X-Amz-Cf-Pop', 'FRA56-P1']], body: 'x' }))
    const { port } = await t.serve(({ url }) => url.startsWith('/files/') ? { status: 307, headers: [['Content-Type', 'application/json'], ['Location', `https://d111111abcdef8.cloudfront.net:${cdn.port}/a/b/x.bin?Expires=1796034000&Signature=aBc~d-e__&Key-Pair-Id=K2JCJMDEHXQW5F`]] } : { status: 404, headers: [['Content-Type', 'application/json']], body: '{"message":"Not Found"}' })
    return { url: `https://repo.example.com:${port}/files/x.bin`, resolve: [`d111111abcdef8.cloudfront.net:${cdn.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null, 'cloudfront'], mustSay: [/cloudfront\.net/], mustNotSay: [/Call https:\/\/d111111abcdef8\S+ directly/, /const url = 'https:\/\/d111111abcdef8/, /put it into the configuration of the page/] } }
