export default { id: 'traefik-authelia-preflight-302', source: 'authelia/authelia#648', software: 'traefik', kind: 'auth',
  story: 'ForwardAuth of Traefik asks Authelia for every request; the preflight has no cookie and is sent to the portal 302.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h }) => {
      const to = `https://auth.example.com/?rd=${encodeURIComponent(`https://api.example.com${url}`)}&rm=${method}`
      return { status: 302, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Location', to]], body: `<a href="${to.replaceAll('&', '&amp;')}">302 Found</a>` }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: ['traefik', null], layer: ['traefik', null], mustSay: [/OPTIONS/, /auth\.example\.com|login|sign/i], mustNotSay: [/call https:\/\/auth/i] } }
