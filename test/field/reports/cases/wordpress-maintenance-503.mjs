export default { id: 'wordpress-maintenance-503', source: 'WordPress documentation, .maintenance', software: 'unknown', kind: 'bare-error',
  story: 'An update hangs: WordPress itself answers everything 503 "Briefly unavailable for scheduled maintenance".',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Server', 'nginx'], ['X-Powered-By', 'PHP/8.2.24'], ['Retry-After', '600'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html>\n<html lang="en-US">\n<head><title>Maintenance</title></head><body><h1>Briefly unavailable for scheduled maintenance. Check back in a minute.</h1></body></html>' }))
    return { url: `https://shop.example.com:${port}/wp-json/wp/v2/posts`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'cors-not-configured', 'gateway-error'], neverCertain: ['gateway-error', 'cors-not-configured'], fixFor: ['php', null], mustSay: [/\b503\b/, /maintenance/i] } }
