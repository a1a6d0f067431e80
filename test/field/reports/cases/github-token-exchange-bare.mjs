export default { id: 'github-token-exchange-bare', source: 'isaacs/github#330, login/oauth/access_token and CORS', software: 'third-party', kind: 'bare',
  story: 'A page changes its code for a token at github.com itself: OPTIONS is 404 and nothing there speaks CORS; the secret belongs on a server.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const g = [['Server', 'github.com'], ['Vary', 'X-PJAX, X-PJAX-Container, Turbo-Visit, Turbo-Frame, X-Requested-With, Accept-Encoding, Accept'], ['X-GitHub-Request-Id', 'D6F2:1A2B:3C4D5E:6F7A8B:674AAAAA'], ['X-Frame-Options', 'deny']]
      return method === 'POST' ? { status: 200, headers: [...g, ['Content-Type', 'application/json; charset=utf-8']], body: '{"error":"bad_verification_code"}' } : { status: 404, headers: [...g, ['Content-Type', 'text/html; charset=utf-8']], body: method === 'HEAD' ? '' : '<!DOCTYPE html><title>Page not found &middot; GitHub</title>' }
    })
    return { url: `https://github.com:${port}/login/oauth/access_token`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Accept: application/json', '--data', '{"client_id":"a","client_secret":"b","code":"c"}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured', 'wrong-url'], neverCertain: ['origin-not-allowed', 'wrong-url', 'cors-not-configured'], fixFor: [null], mustSay: [/proxy of your own|own server|server of your own/i], mustNotSay: [/nginx\.conf|github pages/i] } }
