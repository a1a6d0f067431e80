const page = '<!DOCTYPE html>\n<html lang="en" charset="utf-8">\n  <head>\n    <meta charset="utf-8">\n    <title>Sign In</title>\n    <link rel="stylesheet" href="/oauth2/static/css/bulma.min.css">\n  </head>\n  <body>\n      <form method="GET" action="/oauth2/start">\n      <form method="POST" action="/oauth2/sign_in" class="block">\n  </body>\n</html>\n'

export default {
  id: 'oauth2-proxy-sign-in-get-403',
  source: 'oauth2-proxy 7.15.6, run as it comes (skip_provider_button unset)',
  software: 'oauth2-proxy',
  kind: 'login',
  story:
    'A GET without a preflight and without a session: oauth2-proxy answers 403 with its sign-in page, bare, whatever the origin. The API behind it has CORS in order.',
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 403,
      headers: [
        ['Cache-Control', 'no-cache, no-store, must-revalidate, max-age=0'],
        ['Expires', 'Thu, 01 Jan 1970 00:00:00 UTC'],
        ['X-Accel-Expires', '0'],
        ['Content-Type', 'text/html; charset=utf-8'],
      ],
      body: page,
    }))
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: {
    outcome: 'blocked',
    causes: ['blocked-at-edge', 'login-redirect'],
    maxConfidence: 'likely',
    neverCertain: ['cors-not-configured'],
    fixFor: ['oauth2-proxy', null],
    layer: ['oauth2-proxy'],
    mustSay: [/session|sign/i],
  },
}
