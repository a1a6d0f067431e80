export default { id: 'anki-connect-localhost-alone', source: 'FooSoft/anki-connect#372', software: 'unknown', kind: 'origin',
  story: 'AnkiConnect answers every page that is not on webCorsOriginList with http://localhost.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const ok = !origin || origin === 'http://localhost' || /^https?:\/\/(localhost|127\.0\.0\.1)(:|$)/.test(origin) || /^(chrome|moz)-extension:/.test(origin)
      const cors = [['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', ok && origin ? origin : 'http://localhost'], ['Access-Control-Allow-Headers', '*']]
      if (method === 'OPTIONS') return { status: 200, headers: cors }
      return ok ? { status: 200, headers: cors, body: '{"apiVersion": "AnkiConnect v.6"}' } : { status: 403, headers: cors }
    }, { plain: true })
    return { page: 'http://dict.example.com', url: `http://127.0.0.1:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"action":"version","version":6}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'local-network-access'], neverCertain: ['wrong-url'], fixFor: [null], mustSay: [/http:\/\/localhost/, /http:\/\/dict\.example\.com/] } }
