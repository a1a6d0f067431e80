export default { id: 'kestrel-upload-413', source: 'dotnet/aspnetcore#2378 and its kind, MaxRequestBodySize', software: 'aspnet', kind: 'body-size',
  story: 'The upload is above 30 MB: Kestrel answers 413, empty, and the CORS headers are gone; the preflight passes.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method, origin, acrh }) => {
      const s = ['Server', 'Kestrel'], c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [s, ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Methods', 'POST'], ...c] }
      if (method === 'POST') return { status: 413, headers: [s, ['Connection', 'close']] }
      return { status: 405, headers: [s, ['Allow', 'POST'], ...c] }
    })
    return { url: `https://api.example.com:${port}/files`, args: ['-X', 'POST', '-H', 'Content-Type: application/octet-stream', '--data', 'x', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['aspnet', null], layer: ['aspnet', null], mustSay: [/413/, /larger|limit/i] } }
