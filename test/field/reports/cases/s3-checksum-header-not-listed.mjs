export default { id: 's3-checksum-header-not-listed', source: 'aws/aws-sdk-js-v3#6810', software: 's3', kind: 'header',
  story: 'Since version 3.729 the SDK sends x-amz-checksum-crc32 and x-amz-sdk-checksum-algorithm; AllowedHeaders names content-type alone.',
  async start(t) {
    const id = [['x-amz-request-id', 'C9RQ0XN1Q2B3A4D5'], ['x-amz-id-2', 'Zm9vYmFyYmF6cXV4'], ['Server', 'AmazonS3']]
    const vary = ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']
    const ok = (origin) => origin === 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, acrm, acrh }) => {
      const headers = (acrh ?? '').split(',').map((x) => x.trim().toLowerCase()).filter(Boolean)
      const cors = [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET, PUT'], ['Access-Control-Allow-Credentials', 'true'], vary]
      if (preflight)
        return ok(origin) && ['GET', 'PUT'].includes(acrm) && headers.every((x) => x === 'content-type')
          ? { status: 200, headers: [...id, ...cors, ...(headers.length ? [['Access-Control-Allow-Headers', headers.join(', ')]] : []), ['Access-Control-Max-Age', '3000']] }
          : { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.</Message><Method>${acrm}</Method><ResourceType>OBJECT</ResourceType><RequestId>C9RQ0XN1Q2B3A4D5</RequestId><HostId>Zm9v</HostId></Error>` }
      return { status: 403, headers: [...id, ...(ok(origin) ? cors : []), ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>' }
    })
    return { url: `https://uploads.s3.eu-central-1.amazonaws.com:${port}/photo.jpg`, args: ['-X', 'PUT', '-H', 'Content-Type: image/jpeg', '-H', 'x-amz-checksum-crc32: AAAAAA==', '-H', 'x-amz-sdk-checksum-algorithm: CRC32'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: ['s3', null], layer: ['s3'], mustSay: [/x-amz-checksum-crc32/, /AllowedHeaders/] } }
