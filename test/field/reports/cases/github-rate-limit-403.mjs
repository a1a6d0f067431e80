export default { id: 'github-rate-limit-403', source: 'GitHub documentation, rate limits of the REST API', software: 'third-party', kind: 'limit',
  story: 'Sixty calls an hour without a token are used up: 403 with x-ratelimit-remaining 0, with CORS.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Server', 'Varnish'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Expose-Headers', 'ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset'], ['x-ratelimit-limit', '60'], ['x-ratelimit-remaining', '0'], ['x-ratelimit-reset', '1717236672'], ['X-GitHub-Request-Id', 'AAAA:BBBB'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"message":"API rate limit exceeded for 203.0.113.7. (But here\'s the good news: Authenticated requests get a higher rate limit.)"}' }))
    return { url: `https://api.github.com:${port}/repos/acme/app/releases` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.rate-limit'], fixFor: [null], mustSay: [/403/, /rate limit/i], mustNotSay: [/blocked/i, /vcl/] } }
