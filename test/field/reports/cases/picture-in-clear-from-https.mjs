export default { id: 'picture-in-clear-from-https', source: 'developer.chrome.com, images are upgraded since 81', software: 'unknown', kind: 'mixed',
  story: 'An https page shows http://…/a.png: browsers ask https instead, which nobody serves there.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'image/png']], body: 'x' }), { plain: true })
    return { page: 'https://app.example.com', pagePin: null, url: `http://pictures.example.net:${port}/a.png`, args: ['--as', 'img'] }
  },
  expect: { outcome: 'inconclusive', causes: ['none'], mustSay: [/browsers ask for https:\/\/pictures\.example\.net/] } }
