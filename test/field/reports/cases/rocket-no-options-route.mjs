export default { id: 'rocket-no-options-route', source: 'rwf2/Rocket, CORS by a fairing', software: 'rust', kind: 'preflight',
  story: 'A fairing of Rocket adds * to every response, but no route takes OPTIONS: its own 404 page, with CORS headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['server', 'Rocket'], ['x-frame-options', 'SAMEORIGIN'], ['x-content-type-options', 'nosniff'], ['permissions-policy', 'interest-cohort=()'], ['access-control-allow-origin', '*'], ['access-control-allow-methods', 'POST, GET, PATCH, OPTIONS'], ['access-control-allow-headers', '*'], ['access-control-allow-credentials', 'true']]
      if (method !== 'OPTIONS' && url === '/tasks') return { status: 200, headers: [...id, ['content-type', 'application/json']], body: '[]' }
      return { status: 404, headers: [...id, ['content-type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html>\n<html lang="en">\n<head>\n    <meta charset="utf-8">\n    <meta name="color-scheme" content="light dark">\n    <title>404 Not Found</title>\n</head>\n<body align="center">\n    <div role="main" align="center">\n        <h1>404: Not Found</h1>\n        <p>The requested resource could not be found.</p>\n        <hr />\n    </div>\n    <div role="contentinfo" align="center">\n        <small>Rocket</small>\n    </div>\n</body>\n</html>' }
    })
    return { url: `https://api.example.com:${port}/tasks`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['wrong-url'], fixFor: ['rust', null], layer: ['rust', null], mustNotSay: [/tower|actix/i] } }
