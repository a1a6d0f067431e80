export default { id: 'tus-offset-hidden', source: 'tus/tus-js-client#95 and its kind', software: 'unknown', kind: 'hidden',
  story: 'The proxy sets the CORS headers for tusd and leaves Expose-Headers out: the client cannot read Upload-Offset and begins anew.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [['Vary', 'Origin']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'POST, HEAD, PATCH, OPTIONS, GET, DELETE'], ['Access-Control-Allow-Headers', 'Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset, Content-Type']] }
      return { status: 200, headers: [...c, ['Cache-Control', 'no-store'], ['Tus-Resumable', '1.0.0'], ['Upload-Length', '100'], ['Upload-Offset', '50'], ['X-Content-Type-Options', 'nosniff']] }
    })
    return { url: `https://up.example.com:${port}/files/24e533e`, args: ['-X', 'HEAD', '-H', 'Tus-Resumable: 1.0.0'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed'], fixFor: [null], layer: [null], mustSay: [/upload-offset/i] } }
