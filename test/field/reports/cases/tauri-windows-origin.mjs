export default { id: 'tauri-windows-origin', source: 'tauri-apps/tauri#3007 and its kind', software: 'unknown', kind: 'origin',
  story: 'The list has tauri://localhost, which is the page on macOS; on Windows it is http://tauri.localhost.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, acrh }) => {
      const ok = origin === 'tauri://localhost', c = ok ? [['access-control-allow-origin', origin]] : []
      if (preflight) return { status: 200, headers: [...c, ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', acrh ?? ''], ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']] }
      return { status: 200, headers: [...c, ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'], ['content-type', 'application/json']], body: '{}' }
    })
    return { page: 'http://tauri.localhost', pagePin: null, url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'proxy-strips-headers', 'wrong-url'], fixFor: [null, 'rust'], mustSay: [/http:\/\/tauri\.localhost/] } }
