export default { id: 'twilio-star-and-cookies', source: 'Twilio documentation, REST API, headers of CORS; whatwg/fetch, * and credentials', software: 'third-party', kind: 'credentials',
  story: 'An axios with withCredentials for everything calls the API of Twilio, which answers * with Allow-Credentials: true.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Idempotency-Key'], ['Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE, OPTIONS'], ['Access-Control-Expose-Headers', 'ETag, Twilio-Request-Id'], ['Access-Control-Allow-Credentials', 'true'], ['Twilio-Request-Id', 'RQ0a'], ['X-Home-Region', 'us1'], ['X-API-Domain', 'api.twilio.com'], ['Strict-Transport-Security', 'max-age=31536000']]
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['Allow', 'HEAD, OPTIONS, GET']] }
      return h.authorization ? { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{"messages":[]}' } : { status: 401, headers: [...c, ['Www-Authenticate', 'Basic realm="Twilio API"'], ['Content-Type', 'application/json']], body: '{"code":20003,"message":"Authenticate","status":401}' }
    })
    return { url: `https://api.twilio.com:${port}/2010-04-01/Accounts/AC0/Messages.json`, args: ['-H', 'Authorization: Basic QUMwOng=', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null], layer: [null], mustSay: [/omit|without credentials|no credentials|cookies/i] } }
