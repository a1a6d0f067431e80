export default { id: 'huggingface-redirect-to-the-store', source: 'huggingface/transformers.js and resolve/main', software: 'third-party', kind: 'redirect',
  story: 'A model file is redirected 302 with the origin to a store that answers *: all is well for a plain GET.',
  async start(t) {
    const store = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Expose-Headers', 'Accept-Ranges,Content-Range,Content-Length'], ['Content-Type', 'application/octet-stream']], body: 'x' }))
    const { port } = await t.serve(({ origin }) => ({ status: 302, headers: [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin, Accept'], ['X-Powered-By', 'huggingface-moon'], ['Location', `https://cdn-lfs.example.net:${store.port}/a?Expires=1&Signature=x&Key-Pair-Id=K`]] }))
    return { url: `https://huggingface.example.org:${port}/a/b/resolve/main/model.onnx`, resolve: [`cdn-lfs.example.net:${store.port}:127.0.0.1`] }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
