export default { id: 'copyparty-behind-traefik', source: '9001/copyparty#1347', software: 'unknown', kind: 'same-origin',
  story: 'The page posts to its own server. Behind Traefik copyparty takes itself for http and compares that with the https of Origin: 403, though nothing is cross-origin. The proxy has to say X-Forwarded-Proto and be trusted (--xff-src).',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => method === 'POST' && origin ? { status: 403, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<pre>rejected by cors-check' } : { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html><title>copyparty</title>' })
    return { page: `https://files.example.com:${port}`, url: `https://files.example.com:${port}/?h`, args: ['-X', 'POST', '--data', 'act=login', '--send-unsafe'] }
  },
  expect: { outcome: 'not-cross-origin', causes: ['refused-by-application', 'none'], mustSay: [/403/, /own origin|same origin|not cross-origin/i] } }
