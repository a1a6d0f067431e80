export default { id: 'netlify-site-paused-usage', source: 'Netlify support guide, This site was paused as it reached its usage limits', software: 'netlify', kind: 'nobody',
  story: 'The team used up its plan: Netlify pauses the site and answers 503 in its own page to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Server', 'Netlify'], ['X-Nf-Request-Id', '01HXYZ'], ['Cache-Control', 'private, max-age=0']], body: '<!DOCTYPE html><html lang="en"><head><title>Site not available</title></head><body><div class="main"><h1>Site not available</h1><p>This site was paused as it reached its usage limits. Please contact the site owner for more information.</p></div></body></html>' }))
    return { url: `https://shop-api.netlify.app:${port}/.netlify/functions/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'wrong-url', 'blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed'], fixFor: ['netlify', null], layer: ['netlify'], mustSay: [/503/, /paused/], mustNotSay: [/Access-Control-Allow-Methods/] } }
