export default { id: 'raw-file-as-a-script', source: 'Stack Overflow, Refused to execute script from raw.githubusercontent.com because its MIME type is text/plain', software: 'third-party', kind: 'orb',
  story: '<script src> of a raw file: text/plain with nosniff, which no engine runs. CORS has nothing to do with it.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff'], ['X-Frame-Options', 'deny'], ['Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox"], ['Access-Control-Allow-Origin', '*'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['X-GitHub-Request-Id', 'A:B:C']], body: 'alert(1)' }))
    return { url: `https://raw.githubusercontent.com:${port}/a/b/main/x.js`, args: ['--as', 'script'] }
  },
  expect: { outcome: 'blocked', causes: ['cross-origin-resource-policy.orb', 'wrong-url'], fixFor: [null], mustSay: [/nosniff/, /text\/javascript/] } }
