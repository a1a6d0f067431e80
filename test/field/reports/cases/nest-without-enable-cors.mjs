export default { id: 'nest-without-enable-cors', source: 'NestJS documentation, enableCors', software: 'nestjs', kind: 'no-rule',
  story: 'enableCors was never called: OPTIONS is 404 in the words of Nest.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => ({ status: method === 'POST' && url === '/users' ? 201 : 404, headers: [['X-Powered-By', 'Express'], ['Content-Type', 'application/json; charset=utf-8'], ['ETag', 'W/"43-abc"']], body: JSON.stringify({ message: `Cannot ${method} ${url}`, error: 'Not Found', statusCode: 404 }) }), { plain: true })
    return { url: `http://api.example.com:${port}/users`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed'], fixFor: ['nestjs', null], layer: ['nestjs', 'express'], mustSay: [/enableCors|OPTIONS/] } }
