export default { id: 'codespaces-private-port', source: 'GitHub documentation, port visibility in Codespaces', software: 'unknown', kind: 'auth',
  story: 'A forwarded port of a codespace is private: every request without its cookie is sent to the sign-in of GitHub, the preflight too.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: 302, headers: [['Location', `https://github.dev/pf-signin?id=fuzzy-7q9&cluster=euw&name=fuzzy&port=8000&pb=${encodeURIComponent('https://fuzzy-8000.app.github.dev' + url)}`], ['Content-Length', '0']] }))
    return { page: 'https://fuzzy-5173.app.github.dev', url: `https://fuzzy-8000.app.github.dev:${port}/items`, args: ['-H', 'Content-Type: application/json', '-X', 'POST'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'blocked-at-edge'], fixFor: [null], mustSay: [/OPTIONS|preflight/i, /sign|login/i], mustNotSay: [/Call https:\/\/github\.dev/i] } }
