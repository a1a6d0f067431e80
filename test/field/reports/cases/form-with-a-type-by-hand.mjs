export default { id: 'form-with-a-type-by-hand', source: 'JakeChampion/fetch#505, replicate/replicate-javascript#268', software: 'spring', kind: 'page',
  story: 'FormData is sent with Content-Type: multipart/form-data by hand, without a boundary: the upload is refused 400; CORS is right.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, h, url }) => ({ status: preflight ? 200 : /boundary=/.test(h['content-type'] ?? '') ? 200 : url.startsWith('/upload') ? 400 : 404, headers: [['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Vary', 'Access-Control-Request-Method'], ['Vary', 'Access-Control-Request-Headers'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'authorization']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{"timestamp":"2026-01-01T00:00:00.000+00:00","status":400,"error":"Bad Request","message":"Failed to parse multipart servlet request: the request was rejected because no multipart boundary was found","path":"/upload"}' }))
    const url = `https://api.example.com:${port}/upload`
    const dir = t.files({ 'up.js': `const body = new FormData()\nbody.append('file', file)\nfetch('${url}', { method: 'POST', headers: { 'Content-Type': 'multipart/form-data', Authorization: token }, body })\n` })
    return { url, args: ['--from', `${dir}/up.js`, '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], mustSay: [/400/, /boundary/i] } }
