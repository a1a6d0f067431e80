export default { id: 'wasm-streaming-from-a-bucket', source: 'emscripten-core/emscripten, instantiateStreaming from a CDN and its kind', software: 's3', kind: 'page',
  story: 'A module of WebAssembly lies in a bucket without rules; the page has instantiateStreaming(fetch(…)) in it and brings the line of code.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => preflight
      ? { status: 403, headers: [['x-amz-request-id', 'C9RQ0XN1Q2B3A4D5'], ['x-amz-id-2', 'Zm9v'], ['Content-Type', 'application/xml'], ['Server', 'AmazonS3']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this bucket.</Message><Method>GET</Method><ResourceType>BUCKET</ResourceType></Error>' }
      : { status: 200, headers: [['x-amz-request-id', 'C9RQ0XN1Q2B3A4D5'], ['x-amz-id-2', 'Zm9v'], ['ETag', '"aa"'], ['Accept-Ranges', 'bytes'], ['Content-Type', 'application/wasm'], ['Server', 'AmazonS3']], body: '\0asm' })
    const url = `https://assets.s3.eu-central-1.amazonaws.com:${port}/pkg/app_bg.wasm`
    const dir = t.files({ 'a.js': `const { instance } = await WebAssembly.instantiateStreaming(fetch('${url}'), imports)\n` })
    return { url, args: ['--from', `${dir}/a.js`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: ['s3'], layer: ['s3'], mustSay: [/https:\/\/app\.example\.com/] } }
