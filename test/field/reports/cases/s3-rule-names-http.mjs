export default { id: 's3-rule-names-http', source: 'Stack Overflow, S3 CORS with http:// in AllowedOrigins', software: 's3', kind: 'origin',
  story: 'AllowedOrigins of the bucket has http://app.example.com; the page moved to https.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, method, acrh }) => {
      const b = [['x-amz-id-2', 'a/b='], ['x-amz-request-id', 'A1B2C3D4E5F6A7B8'], ['Server', 'AmazonS3']], ok = origin === 'http://app.example.com'
      const c = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET, PUT'], ['Access-Control-Max-Age', '3000'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []
      if (method === 'OPTIONS' && !origin) return { status: 400, headers: [...b, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>BadRequest</Code><Message>Insufficient information. Origin request header needed.</Message><RequestId>A1</RequestId><HostId>a</HostId></Error>' }
      if (preflight) return ok ? { status: 200, headers: [...b, ...c, ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] } : { status: 403, headers: [...b, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource\'s CORS spec.</Message><Method>PUT</Method><ResourceType>OBJECT</ResourceType><RequestId>A1</RequestId><HostId>a</HostId></Error>' }
      return { status: 200, headers: [...b, ...c, ['ETag', '"d41d"'], ['Content-Type', 'image/png']], body: 'x' }
    })
    return { url: `https://acme-up.s3.eu-central-1.amazonaws.com:${port}/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=ab`, args: ['-X', 'PUT', '-H', 'Content-Type: image/png', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.scheme'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'method-not-allowed', 'request-header-not-allowed'], fixFor: ['s3', null], layer: ['s3'], mustSay: [/http:\/\/app\.example\.com/, /https:\/\/app\.example\.com/] } }
