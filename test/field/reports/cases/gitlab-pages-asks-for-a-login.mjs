export default { id: 'gitlab-pages-asks-for-a-login', source: 'GitLab documentation, Pages access control', software: 'unknown', kind: 'login',
  story: 'The Pages site is for members of the project: GET is sent to projects.gitlab.io/auth.',
  async start(t) {
    const { port } = await t.serve(({ h }) => ({ status: 302, headers: [['Cache-Control', 'no-store'], ['Location', `https://projects.gitlab.io/auth?domain=https://${h.host}&state=Zm9vYmFy`], ['Set-Cookie', 'gitlab-pages=MTcz; Path=/; Max-Age=600; HttpOnly; Secure'], ['Content-Type', 'text/html; charset=utf-8']], body: '<a href="https://projects.gitlab.io/auth">Found</a>.\n' }))
    return { url: `https://group.gitlab.io:${port}/data/data.json`, resolve: ['projects.gitlab.io:443:127.0.0.1'] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], maxConfidence: 'likely', fixFor: [null], layer: [null], mustSay: [/projects\.gitlab\.io/] } }
