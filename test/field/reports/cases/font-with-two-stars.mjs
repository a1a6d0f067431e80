export default { id: 'font-with-two-stars', source: 'FortAwesome/Font-Awesome#9310', software: 'third-party', kind: 'two',
  story: 'A CDN adds * to the * of its origin: no web font loads.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Server', 'NetDNA-cache/2.2'], ['access-control-allow-methods', 'GET'], ['access-control-allow-origin', '*'], ['access-control-allow-origin', '*'], ['X-Cache', 'HIT'], ['Content-Type', 'font/woff2']], body: 'wOF2' }))
    return { url: `https://use.fontawesome.com:${port}/webfonts/fa.woff2`, args: ['--as', 'font'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], fixFor: [null], layer: [null], mustSay: [/\*, ?\*|twice|two/i] } }
