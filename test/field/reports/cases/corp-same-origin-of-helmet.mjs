export default { id: 'corp-same-origin-of-helmet', source: 'helmetjs/helmet#343, #407', software: 'express', kind: 'corp',
  story: 'helmet sends Cross-Origin-Resource-Policy: same-origin with every picture; <img> of another site is stopped.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Security-Policy', "default-src 'self';base-uri 'self'"], ['Cross-Origin-Opener-Policy', 'same-origin'], ['Cross-Origin-Resource-Policy', 'same-origin'], ['Origin-Agent-Cluster', '?1'], ['Referrer-Policy', 'no-referrer'], ['X-Content-Type-Options', 'nosniff'], ['Cache-Control', 'public, max-age=0'], ['Content-Type', 'image/png']], body: 'x' }))
    return { page: 'https://shop.example.net', url: `https://api.example.com:${port}/uploads/a.png`, args: ['--as', 'img'] }
  },
  expect: { outcome: 'blocked', causes: ['cross-origin-resource-policy.corp'], fixFor: ['express', null], mustSay: [/cross-origin/, /Cross-Origin-Resource-Policy/], mustNotSay: [/crossOriginResourcePolicy: false/] } }
