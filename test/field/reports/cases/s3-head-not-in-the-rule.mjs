export default { id: 's3-head-not-in-the-rule', source: 'dandi/dandi-archive#1641, aws/aws-sdk-js#772', software: 's3', kind: 'method',
  story: 'The rule of the bucket lists GET, PUT, POST and DELETE: a HEAD of the page matches no rule, so it comes bare, while GET is readable.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrm, preflight }) => {
      const id = [['x-amz-id-2', 'Zm9v'], ['x-amz-request-id', 'C9RQ0XN1Q2B3A4D5'], ['Server', 'AmazonS3']]
      const listed = ['GET', 'PUT', 'POST', 'DELETE']
      const c = (m) => origin && listed.includes(m) ? [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', listed.join(', ')], ['Access-Control-Expose-Headers', 'ETag'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []
      if (preflight) return listed.includes(acrm) ? { status: 200, headers: [...id, ...c(acrm), ['Access-Control-Max-Age', '3000']] } : { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource\'s CORS spec.</Message><Method>HEAD</Method><ResourceType>OBJECT</ResourceType></Error>' }
      return { status: 200, headers: [...id, ...c(method), ['Accept-Ranges', 'bytes'], ['Content-Type', 'application/x-hdf5'], ['ETag', '"5f1d"'], ['Content-Length', '4']], body: 'data' }
    })
    return { url: `https://dandi-data.s3.us-east-2.amazonaws.com:${port}/blobs/0a1.nwb`, args: ['-X', 'HEAD'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cached-for-another-origin', 'cors-after-routes'], fixFor: ['s3'], layer: ['s3'], mustSay: [/HEAD/] } }
