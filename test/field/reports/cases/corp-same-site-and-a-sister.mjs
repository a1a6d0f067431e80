export default { id: 'corp-same-site-and-a-sister', source: 'MDN, Cross-Origin-Resource-Policy: same-site', software: 'unknown', kind: 'corp',
  story: 'same-site, and the page is a subdomain of the same site: nothing is stopped.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Cross-Origin-Resource-Policy', 'same-site'], ['Content-Type', 'image/png']], body: 'x' }))
    return { url: `https://cdn.example.com:${port}/a.png`, args: ['--as', 'img'] }
  },
  expect: { outcome: 'allowed', causes: ['none'] } }
