export default { id: 'cloudflare-before-heroku-crashed', source: 'Heroku documentation, H10, and a domain proxied by Cloudflare', software: 'unknown', kind: 'gateway',
  story: 'Cloudflare stands in front of a Heroku app that crashed: 503 in the page of Heroku, with Server: cloudflare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Cache-Control', 'no-cache, no-store'], ['Cf-Cache-Status', 'DYNAMIC'], ['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA']], body: '<!DOCTYPE html>\n<html>\n  <head>\n    <title>Application Error</title>\n  </head>\n  <body>\n    <iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe>\n  </body>\n</html>' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge', 'preflight-failed'], fixFor: [null, 'cloudflare'], layer: ['cloudflare', null], mustSay: [/503/, /Heroku|Application Error/i], mustNotSay: [/export default \{\s*async fetch/] } }
