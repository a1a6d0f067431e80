export default { id: 'superset-guest-token-csrf', source: 'apache/superset#27298', software: 'flask', kind: 'refused',
  story: 'Superset has CORS by flask-cors; the POST for a guest token lacks its CSRF token: a readable 400.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, acrh, url }) => {
      const id = [['Server', 'gunicorn']]
      const c = origin ? [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Accept-Encoding, Cookie']] : []
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ...c, ['Access-Control-Allow-Methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Allow', 'OPTIONS, POST'], ['Content-Type', 'text/html; charset=utf-8']] }
      if (method === 'POST') return { status: 400, headers: [...id, ...c, ['Content-Type', 'application/json']], body: '{"errors": [{"message": "400 Bad Request: The CSRF token is missing.", "error_type": "GENERIC_BACKEND_ERROR", "level": "error", "extra": {"issue_codes": [{"code": 1011}]}}]}' }
      return { status: url === '/' ? 302 : 405, headers: [...id, ...c, ...(url === '/' ? [['Location', '/superset/welcome/']] : []), ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://bi.example.com:${port}/api/v1/security/guest_token/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.csrf'], fixFor: ['flask', null], mustSay: [/\b400\b/, /csrf/i] } }
