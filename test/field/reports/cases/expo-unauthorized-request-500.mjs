export default { id: 'expo-unauthorized-request-500', source: 'expo/expo, packages/@expo/cli/src/start/server/middleware/CorsMiddleware.ts', software: 'unknown', kind: 'origin',
  story: 'The development server of Expo lets localhost and itself in: from another page every request is 500 "Unauthorized request from …", which blames an extension.',
  async start(t) {
    const { port } = await t.serve(({ origin, h, url }) => {
      if (origin && !/^https?:\/\/(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(origin) && (!URL.canParse(origin) || new URL(origin).host !== h.host)) return { status: 500, headers: [['Content-Security-Policy', "default-src 'none'"], ['X-Content-Type-Options', 'nosniff'], ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Error: Unauthorized request from ${origin}. This may happen because of a conflicting browser extension to intercept HTTP requests. Disable browser extensions or use incognito mode and try again.<br> &nbsp; &nbsp;at createCorsMiddleware</pre>\n</body>\n</html>\n` }
      return { status: url.startsWith('/api/hello') ? 200 : 404, headers: [['X-Content-Type-Options', 'nosniff'], ['Content-Type', 'application/json']], body: '{}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/hello`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'error-response-without-cors.origin-triggered'], neverCertain: ['cors-not-configured', 'gateway-error', 'blocked-at-edge', 'preflight-requires-auth'], fixFor: [null], mustSay: [/500/, /Unauthorized request|refuse|Origin/], mustNotSay: [/npm install cors/] } }
