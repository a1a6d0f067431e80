export default { id: 'micronaut-cors-off', source: 'micronaut-projects/micronaut-core, CORS is off by default', software: 'unknown', kind: 'no-rule',
  story: 'micronaut.server.cors.enabled is false: OPTIONS is 405 in JSON with the list of methods, nothing of CORS anywhere.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const err = (status, word, msg) => ({ status, headers: [['Allow', 'GET,POST,HEAD'], ['content-type', 'application/json']].slice(status === 405 ? 0 : 1), body: `{"_links":{"self":[{"href":"${url}","templated":false}]},"_embedded":{"errors":[{"message":"${msg}"}]},"message":"${word}"}` })
      if (!url.startsWith('/books')) return err(404, 'Not Found', 'Page Not Found')
      return method === 'GET' ? { status: 200, headers: [['content-type', 'application/json']], body: '[]' } : err(405, 'Method Not Allowed', `Method [${method}] not allowed for URI [/books]. Allowed methods: [GET, POST, HEAD]`)
    })
    return { url: `https://api.example.com:${port}/books`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/405/] } }
