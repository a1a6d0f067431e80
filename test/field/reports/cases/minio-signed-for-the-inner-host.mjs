import { PAGE } from '../lib.mjs'
export default { id: 'minio-signed-for-the-inner-host', source: 'minio/minio-js, presigned URLs behind a proxy', software: 'minio', kind: 'refused',
  story: 'The address was signed for the host inside of the network: 403 SignatureDoesNotMatch, CORS is right. The host must not simply be changed.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 403, headers: [['Server', 'MinIO'], ['Vary', 'Origin'], ['X-Amz-Request-Id', '17B'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Expose-Headers', 'Date, Etag, Server']] : []), ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><Key>a.png</Key><BucketName>up</BucketName></Error>' }), { plain: true })
    return { url: `http://files.example.com:${port}/up/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-SignedHeaders=host&X-Amz-Signature=ab12` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['minio', null], layer: ['minio'], mustSay: [/SignatureDoesNotMatch|signature/i, /403/] } }
