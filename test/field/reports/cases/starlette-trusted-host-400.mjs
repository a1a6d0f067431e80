export default { id: 'starlette-trusted-host-400', source: 'encode/starlette, TrustedHostMiddleware', software: 'fastapi', kind: 'host',
  story: 'TrustedHostMiddleware stands outermost and does not know the new name: everything is 400 "Invalid host header".',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 400, headers: [['server', 'uvicorn'], ['content-type', 'text/plain; charset=utf-8']], body: 'Invalid host header' }))
    return { url: `https://api-v2.example.com:${port}/users/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'error-response-without-cors', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/\b400\b/, /\bhost\b/i] } }
