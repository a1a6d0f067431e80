export default { id: 'cloudinary-and-the-token-of-the-interceptor', source: 'cloudinary/cloudinary_angular#23, thenikso/angular-cloudinary#6, yeabnoah/My_space#4', software: 'third-party', kind: 'page',
  story: 'axios sends the token of the own API with every call, the upload to Cloudinary too, which does not list Authorization and has no use for it.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Server', 'Cloudinary']]
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS, POST, PUT, DELETE'], ['Access-Control-Allow-Headers', 'Cache-Control, Content-Disposition, Content-MD5, Content-Range, Content-Type, DPR, Viewport-Width, X-CSRF-Token, X-Prototype-Version, X-Requested-With, X-Unique-Upload-Id'], ['Access-Control-Max-Age', '1728000']] }
      return { status: method === 'POST' ? 200 : 404, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.cloudinary.com:${port}/v1_1/demo/image/upload`, args: ['-X', 'POST', '-H', 'Authorization: Bearer own-token', '-H', 'Content-Type: multipart/form-data; boundary=x', '--data', 'x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: [null], mustSay: [/authorization/i, /leave|without/i], mustNotSay: [/own-token/] } }
