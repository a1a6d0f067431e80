export default { id: 'script-nosniff-plain-text', source: 'gist.githubusercontent.com as a script, nosniff', software: 'third-party', kind: 'type',
  story: 'A script is loaded from a host that serves it as text/plain with nosniff.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff'], ['Access-Control-Allow-Origin', '*'], ['Cross-Origin-Resource-Policy', 'cross-origin'], ['X-GitHub-Request-Id', 'D6F2:1A2B:3C4D5E:6F7A8B:674AAAAA'], ['Via', '1.1 varnish']], body: 'console.log(1)' }))
    return { url: `https://gist.githubusercontent.com:${port}/u/1a2b/raw/widget.js`, args: ['--as', 'script'] }
  },
  expect: { outcome: 'blocked', causes: ['cross-origin-resource-policy.orb', 'wrong-url', 'cross-origin-resource-policy'], fixFor: [null], mustSay: [/text\/plain/, /nosniff/] } }
