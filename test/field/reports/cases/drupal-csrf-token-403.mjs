export default { id: 'drupal-csrf-token-403', source: 'Drupal documentation, RESTful web services, X-CSRF-Token', software: 'php', kind: 'refused',
  story: 'CORS is right; a session cookie without the token of /session/token is refused 403 in JSON.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const o = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      return preflight ? { status: 204, headers: [...o, ['Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE'], ['Access-Control-Allow-Headers', 'content-type, x-csrf-token'], ['Vary', 'Origin']] } : { status: 403, headers: [...o, ['Vary', 'Origin'], ['X-Generator', 'Drupal 10 (https://www.drupal.org)'], ['X-Drupal-Dynamic-Cache', 'UNCACHEABLE'], ['Content-Type', 'application/json']], body: '{"message":"X-CSRF-Token request header is missing"}' }
    })
    return { url: `https://cms.example.org:${port}/node?_format=json`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.csrf'], neverCertain: ['error-response-without-cors', 'cors-not-configured'], fixFor: ['php', null], layer: ['php', null], mustSay: [/403/, /token/i] } }
