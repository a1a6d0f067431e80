export default { id: 'qbittorrent-other-origin-401', source: 'piperun/torrent-clipper#7', software: 'unknown', kind: 'origin',
  story: 'The CSRF protection of qBittorrent answers 401 as soon as Origin is not its own; without Origin it answers.',
  async start(t) {
    const id = [['Cache-Control', 'no-store'], ['Content-Security-Policy', "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; script-src 'self' 'unsafe-inline'; object-src 'none'; form-action 'self'; frame-ancestors 'self';"], ['Cross-Origin-Opener-Policy', 'same-origin'], ['Referrer-Policy', 'same-origin'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-XSS-Protection', '1; mode=block'], ['Content-Type', 'text/plain; charset=UTF-8']]
    const { port } = await t.serve(({ origin, h }) => origin && !origin.endsWith(`://${h.host}`) ? { status: 401, headers: id, body: 'Unauthorized' } : { status: 200, headers: id, body: 'v5.0.2' }, { plain: true })
    return { url: `http://qb.example.com:${port}/api/v2/app/version` }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors.origin-triggered', 'origin-not-allowed', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'login-redirect'], fixFor: [null], mustSay: [/401/, /Origin/] } }
