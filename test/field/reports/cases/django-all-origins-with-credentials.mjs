export default { id: 'django-all-origins-with-credentials', source: 'adamchainz/django-cors-headers, CORS_ALLOW_ALL_ORIGINS', software: 'django', kind: 'healthy',
  story: 'It works: CORS_ALLOW_ALL_ORIGINS with CORS_ALLOW_CREDENTIALS repeats whoever asks, with cookies.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const c = origin ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true']] : []
      if (preflight) return { status: 200, headers: [['content-length', '0'], ['vary', 'origin'], ...c, ['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'], ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '86400']] }
      return { status: url.startsWith('/api') ? 200 : 404, headers: [['Content-Type', 'application/json'], ['Vary', 'Accept, Cookie, origin'], ['X-Frame-Options', 'DENY'], ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'same-origin'], ['Cross-Origin-Opener-Policy', 'same-origin'], ...c], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/me/`, args: ['-H', 'X-CSRFToken: x', '--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], warnings: { must: ['reflects-any-origin-with-credentials'], mustNot: ['missing-vary-origin'] } } }
