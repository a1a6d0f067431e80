export default { id: 'minio-and-ingress-twice', source: 'minio/minio and ingress-nginx enable-cors', software: 'ingress-nginx', kind: 'twice',
  story: 'MinIO allows every origin by itself; enable-cors of the ingress adds its own *.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const ingress = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'], ['Access-Control-Max-Age', '1728000']]
      if (preflight) return { status: 204, headers: [...ingress, ['Content-Type', 'text/plain charset=UTF-8']] }
      return { status: 200, headers: [['Content-Type', 'image/png'], ['Accept-Ranges', 'bytes'], ['ETag', '"9b2cf535f27731c974343645a3985328"'], ['Vary', 'Origin'], ['Vary', 'Accept-Encoding'], ['X-Amz-Id-2', 'dd9025bab4ad464b049177c95eb6ebf374d3b3fd1af9251148b658df7ac2e3e8'], ['X-Amz-Request-Id', '17C1D7E5A9B4B2F0'], ['X-Content-Type-Options', 'nosniff'], ...(origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Expose-Headers', 'Date, Etag, Server, Connection, Accept-Ranges, Content-Range, Content-Encoding, Content-Length, Content-Type, Content-Disposition, Last-Modified, Content-Language, Cache-Control, Retry-After, X-Amz-Bucket-Region, Expires, X-Amz*, X-Amz*, *']] : []), ...ingress], body: 'png' }
    })
    return { url: `https://files.example.com:${port}/photos/a.png`, resolve: ['files.example.com:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: ['ingress-nginx', 'minio', null], layer: ['minio', 'ingress-nginx'], mustSay: [/2 times/] } }
