export default { id: 'huggingface-redirect-with-a-token', source: 'huggingface/huggingface.js, gated models in the browser', software: 'third-party', kind: 'redirect',
  story: 'The same with Authorization: the preflight passes at the first host; the store behind refuses OPTIONS, whose URL is signed for GET.',
  async start(t) {
    const store = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 403, headers: [['Server', 'CloudFront'], ['Content-Type', 'text/xml']], body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie value</Message></Error>' } : { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Server', 'AmazonS3'], ['Via', '1.1 a.cloudfront.net (CloudFront)']], body: 'x' })
    const { port } = await t.serve(({ origin, preflight }) => preflight ? { status: 204, headers: [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin'], ['Access-Control-Allow-Headers', 'authorization,x-custom']] } : { status: 302, headers: [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin'], ['Location', `https://cdn-lfs.example.net:${store.port}/a?Expires=1&Signature=x&Key-Pair-Id=K`]] })
    return { url: `https://huggingface.example.org:${port}/a/b/resolve/main/model.onnx`, args: ['-H', 'X-Custom: 1'], resolve: [`cdn-lfs.example.net:${store.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], fixFor: [null], mustSay: [/cdn-lfs\.example\.net/, /signed/], mustNotSay: [/into the configuration of the page/] } }
