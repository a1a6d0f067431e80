export default { id: 'minio-clock-is-wrong', source: 'minio/minio, RequestTimeTooSkewed', software: 'minio', kind: 'readable-error',
  story: 'The clock of the server that signed is wrong: MinIO refuses the PUT readably, in words.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrm, acrh }) => {
      const cors = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ...(origin ? [['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] : []), ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      return { status: 403, headers: [...cors, ['Access-Control-Expose-Headers', 'Date, Etag, Server, X-Amz*, *'], ['Server', 'MinIO'], ['X-Amz-Request-Id', '17F1D2B3C4D5E6F7'], ['X-Amz-Id-2', 'dd9025bab4ad464b049177c95eb6ebf374d3b3fd1af9251148b658df7ac2e3e8'], ['Vary', 'Origin, Accept-Encoding'], ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the server&#39;s time is too large.</Message><BucketName>media</BucketName><Resource>/media/a.png</Resource></Error>' }
    })
    return { url: `https://files.example.com:${port}/media/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=k%2F20251018%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20251018T143204Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=89ab`, args: ['-X', 'PUT', '-H', 'content-type: image/png', '--data', 'x', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'none'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: ['minio', null], layer: ['minio'], mustSay: [/403/, /RequestTimeTooSkewed|time is too large|clock/i], mustNotSay: [/With a valid token/, /Signature=89ab/] } }
