export default { id: 'filegator-options-405', source: 'filegator/filegator#142', software: 'php', kind: 'preflight',
  story: 'The Cors service of FileGator adds the headers to every response and answers no preflight: its router knows no OPTIONS, 405 with the headers on it.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const c = [['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Expose-Headers', 'x-csrf-token']]
      const own = [['Server', 'nginx'], ['X-Powered-By', 'PHP/7.4.11'], ['Content-Type', 'application/json']]
      return method === 'OPTIONS' ? { status: 405, headers: [...own, ...c], body: '{"data":"Not Allowed"}' } : { status: 200, headers: [...own, ...c], body: '{"data":{}}' }
    })
    return { url: `https://files.example.com:${port}/?r=/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'X-CSRF-Token: x', '--data', '{}', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-elsewhere'], fixFor: ['php', 'nginx', null], mustSay: [/405/] } }
