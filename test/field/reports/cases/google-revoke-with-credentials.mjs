export default { id: 'google-revoke-with-credentials', source: 'google/google-api-javascript-client#820', software: 'third-party', kind: 'credentials',
  story: 'A library revokes a token of Google with withCredentials: Google answers the origin and no Allow-Credentials; the page need not send any.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const g = [['Server', 'ESF'], ['Vary', 'Origin'], ['Vary', 'X-Origin'], ['Vary', 'Referer'], ['X-XSS-Protection', '0'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Allow-Origin', origin]]
      if (preflight) return { status: 200, headers: [...g, ['Access-Control-Allow-Methods', 'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT'], ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Max-Age', '3600']] }
      return { status: 200, headers: [...g, ['Access-Control-Expose-Headers', 'vary,vary,vary,content-encoding,date,server,content-length'], ['Content-Type', 'application/json; charset=UTF-8']], body: '{}' }
    })
    return { url: `https://oauth2.googleapis.com:${port}/revoke?token=x`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-www-form-urlencoded', '--credentials', 'include', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], fixFor: [null], layer: [null, 'cloud-run'], mustSay: [/omit|without credentials|same-origin|no credentials/i] } }
