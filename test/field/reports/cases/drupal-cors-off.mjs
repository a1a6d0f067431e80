export default { id: 'drupal-cors-off', source: 'Drupal documentation, cors.config of services.yml, disabled by default', software: 'php', kind: 'no-cors',
  story: 'JSON:API of Drupal with cors.config disabled: OPTIONS is 200 with Allow, everything is bare.',
  async start(t) {
    const id = [['Server', 'Apache/2.4.57'], ['X-Powered-By', 'PHP/8.2.10'], ['X-Generator', 'Drupal 10 (https://www.drupal.org)'], ['X-Drupal-Dynamic-Cache', 'MISS'], ['Content-language', 'en'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN'], ['Expires', 'Sun, 19 Nov 1978 05:00:00 GMT']]
    const { port } = await t.serve(({ method, url }) => method === 'OPTIONS' ? { status: 200, headers: [...id, ['Allow', 'GET, POST'], ['Content-Type', 'text/html; charset=UTF-8']] } : { status: url.startsWith('/jsonapi/node/article') ? 200 : 404, headers: [...id, ['Content-Type', 'application/vnd.api+json']], body: '{"jsonapi":{"version":"1.0"},"data":[]}' })
    return { url: `https://cms.example.org:${port}/jsonapi/node/article`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: ['php', null], layer: ['php', 'apache'], mustSay: [/services\.yml|cors\.config/], mustNotSay: [/Header always set|add_header|header\('Access-Control/] } }
