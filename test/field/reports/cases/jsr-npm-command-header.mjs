export default { id: 'jsr-npm-command-header', source: 'jsr-io/jsr#1163', software: 'third-party', kind: 'header',
  story: 'npm in a web container sends npm-command; the registry allows fixed headers.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Expose-Headers', '*'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'], ['Access-Control-Allow-Headers', 'authorization, pacote-integrity, pacote-pkg-id, pacote-req-type, pacote-version, user-agent'], ['Access-Control-Max-Age', '3600']] : [['Content-Type', 'application/json'], ['X-Jsr-Cache-Id', 'a']]), ['Via', '1.1 google'], ['Server', 'cloudflare']], body: preflight ? '' : '{}' }))
    return { url: `https://npm.jsr.io:${port}/@jsr/std__path`, args: ['-H', 'npm-command: install'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: [null], mustSay: [/npm-command/], mustNotSay: [/wrangler/] } }
