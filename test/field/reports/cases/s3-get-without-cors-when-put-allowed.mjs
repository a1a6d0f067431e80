const A = 'https://app.example.com'
export default { id: 's3-get-without-cors-when-put-allowed', source: 'aws-amplify/amplify-js, S3 CORS and GET', software: 's3', kind: 'method',
  story: 'The rule of the bucket lists PUT and POST alone: a GET of the same page gets no header, since S3 picks a rule by the method.',
  async start(t) {
    const { port } = await t.serve(({ origin, acrm, preflight, method }) => {
      const id = [['x-amz-request-id', 'A'], ['x-amz-id-2', 'b'], ['Server', 'AmazonS3']]
      const m = preflight ? acrm : method
      const ok = origin === A && ['PUT', 'POST'].includes(m)
      if (preflight && !ok) return { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.</Message></Error>" }
      return { status: 200, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Methods', 'PUT, POST'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []), ['Content-Type', 'image/png']], body: 'x' }
    })
    return { url: `https://shop-pictures.s3.amazonaws.com:${port}/a.png` }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed', 'cors-not-configured', 'origin-not-allowed'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['s3'], layer: ['s3'], mustSay: [/GET/] } }
