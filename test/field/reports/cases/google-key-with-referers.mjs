export default { id: 'google-key-with-referers', source: 'Stack Overflow, API_KEY_HTTP_REFERRER_BLOCKED', software: 'third-party', kind: 'refused',
  story: 'The key of a Google API is restricted to other websites: 403 "Requests from referer … are blocked.", readable.',
  async start(t) {
    const { port } = await t.serve(({ origin }) => ({ status: 403, headers: [['Vary', 'Origin'], ['Vary', 'X-Origin'], ['Vary', 'Referer'], ['Server', 'ESF'], ['X-XSS-Protection', '0'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'vary,vary,vary,content-encoding,date,server,content-length'], ['Content-Type', 'application/json; charset=UTF-8']], body: JSON.stringify({ error: { code: 403, message: 'Requests from referer https://app.example.com/ are blocked.', status: 'PERMISSION_DENIED', details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_HTTP_REFERRER_BLOCKED', domain: 'googleapis.com' }] } }) }))
    return { url: `https://places.googleapis.com:${port}/v1/places:searchNearby?key=AIzaXXXX` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], mustSay: [/referer/i, /key/i], mustNotSay: [/valid token, /] } }
