export default { id: 'texture-kept-from-the-canvas', source: 'c-frame/aframe-extras#112, msj121', software: 's3', kind: 'page',
  story: 'A loader asks for the texture of a model without crossOrigin; WebGL refuses it. The bucket allows every page: only the attribute is missing.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [['x-amz-request-id', 'C9RQ0XN1Q2B3A4D5'], ['x-amz-id-2', 'Zm9v'], ['Server', 'AmazonS3'], ['Content-Type', 'image/png'], ['ETag', '"aa"'], ...(origin ? [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET']] : []), ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']], body: 'PNG' }))
    const url = `https://models.s3.amazonaws.com:${port}/miku/miku.png`
    const dir = t.files({ 'console.txt': `DOMException: Failed to execute 'texImage2D' on 'WebGLRenderingContext': The cross-origin image at ${url} may not be loaded.\n` })
    return { url, args: ['--from', `${dir}/console.txt`] }
  },
  expect: { outcome: 'allowed', causes: ['none', 'opaque-response'], neverCertain: ['stale-preflight', 'cors-not-configured'], layer: ['s3'], mustSay: [/crossOrigin/i] } }
