export default { id: 'falcon-answers-options', source: 'falconry/falcon#1220, cors_enable', software: 'unknown', kind: 'no-rule',
  story: 'Falcon under gunicorn answers every OPTIONS by itself, 200 with Allow; cors_enable was never set.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Server', 'gunicorn']]
      if (!url.startsWith('/quotes')) return { status: 404, headers: [...id, ['content-type', 'application/json'], ['vary', 'Accept']], body: '{"title": "404 Not Found"}' }
      return method === 'OPTIONS' ? { status: 200, headers: [...id, ['allow', 'GET, POST'], ['content-type', 'application/json'], ['content-length', '0']] } : { status: 200, headers: [...id, ['content-type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/quotes`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: [null], layer: [null], mustNotSay: [/flask_cors|corsheaders|CORSMiddleware/] } }
