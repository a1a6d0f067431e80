const A = 'https://app.example.com'
export default { id: 's3-amz-header-not-listed', source: 'transloadit/uppy, S3 and x-amz headers', software: 's3', kind: 'header',
  story: 'The upload carries x-amz-acl; the rule of the bucket lists Content-Type alone, so S3 refuses the whole preflight in its words.',
  async start(t) {
    const { port } = await t.serve(({ origin, acrm, acrh, preflight }) => {
      const asked = (acrh ?? '').split(',').map((x) => x.trim().toLowerCase()).filter(Boolean)
      const ok = origin === A && (!preflight || (['GET', 'PUT'].includes(acrm) && asked.every((x) => x === 'content-type')))
      const id = [['x-amz-request-id', '9F'], ['x-amz-id-2', 'q='], ['Server', 'AmazonS3']]
      if (preflight && !ok) return { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.</Message><Method>PUT</Method><ResourceType>OBJECT</ResourceType><RequestId>9F</RequestId></Error>" }
      const cors = ok ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'GET, PUT'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []
      if (preflight) return { status: 200, headers: [...id, ...cors, ...(asked.length ? [['Access-Control-Allow-Headers', asked.join(', ')]] : [])] }
      return { status: 403, headers: [...id, ...cors, ['Content-Type', 'application/xml']], body: '<Error><Code>SignatureDoesNotMatch</Code></Error>' }
    })
    return { url: `https://uploads-prod.s3.eu-central-1.amazonaws.com:${port}/a.png?X-Amz-Signature=ab`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '-H', 'x-amz-acl: public-read'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: ['s3'], layer: ['s3'], mustSay: [/x-amz-acl/i] } }
