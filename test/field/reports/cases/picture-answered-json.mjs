export default { id: 'picture-answered-json', source: 'developer.chrome.com, Opaque Response Blocking', software: 'unknown', kind: 'orb',
  story: 'A tracking pixel answers <img> with JSON: ORB blocks it in Chromium (ERR_BLOCKED_BY_ORB).',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/json'], ['X-Content-Type-Options', 'nosniff']], body: '{"ok":true}' }))
    return { url: `https://pixel.example.net:${port}/p?id=1`, args: ['--as', 'img'] }
  },
  expect: { outcome: 'blocked', causes: ['cross-origin-resource-policy.orb'], fixFor: [null], mustSay: [/json|type/i] } }
