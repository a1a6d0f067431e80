export default { id: 's3-website-endpoint-bare', source: 'Amazon S3 documentation, CORS and website endpoints', software: 's3', kind: 'no-rule',
  story: 'A page reads a JSON file from the website endpoint of a bucket that has no CORS rules.',
  async start(t) {
    const id = [['x-amz-id-2', 'Zm9vYmFyYmF6cXV4'], ['x-amz-request-id', 'C9RQ0XN1Q2B3A4D5'], ['Server', 'AmazonS3']]
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS'
      ? { status: 403, headers: [...id, ['x-amz-error-code', 'AccessForbidden'], ['x-amz-error-message', 'CORSResponse: CORS is not enabled for this bucket.'], ['Content-Type', 'text/html; charset=utf-8']], body: '<html>\n<head><title>403 Forbidden</title></head>\n<body>\n<h1>403 Forbidden</h1>\n<ul>\n<li>Code: AccessForbidden</li>\n<li>Message: CORSResponse: CORS is not enabled for this bucket.</li>\n</ul>\n<hr/>\n</body>\n</html>\n' }
      : url.startsWith('/data.json') ? { status: 200, headers: [...id, ['Last-Modified', 'Tue, 03 Nov 2026 10:00:00 GMT'], ['ETag', '"9b2cf535f27731c974343645a3985328"'], ['Content-Type', 'application/json']], body: '{}' }
      : { status: 404, headers: [...id, ['x-amz-error-code', 'NoSuchKey'], ['x-amz-error-message', 'The specified key does not exist.'], ['Content-Type', 'text/html; charset=utf-8']], body: '<html>\n<head><title>404 Not Found</title></head>\n<body>\n<h1>404 Not Found</h1>\n<ul>\n<li>Code: NoSuchKey</li></ul></body></html>\n' }, { plain: true })
    return { url: `http://shop.s3-website-us-east-1.amazonaws.com:${port}/data.json` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: ['s3', null], layer: ['s3'], mustSay: [/bucket/i] } }
