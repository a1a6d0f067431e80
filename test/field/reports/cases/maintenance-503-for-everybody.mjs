export default { id: 'maintenance-503-for-everybody', source: 'nginx maintenance page, error_page 503', software: 'nginx', kind: 'gateway',
  story: 'Everything is 503 with Retry-After while the release is rolled out.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Server', 'nginx'], ['Content-Type', 'text/html'], ['Retry-After', '3600'], ['ETag', '"6740a1b2-1f4"']], body: '<!doctype html><title>Site Maintenance</title><h1>We&rsquo;ll be back soon!</h1>' }))
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'preflight-failed', 'preflight-not-handled'], fixFor: ['nginx', null], mustSay: [/503/, /Retry-After|maintenance|an hour|3600/i] } }
