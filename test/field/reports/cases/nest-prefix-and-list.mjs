export default { id: 'nest-prefix-and-list', source: 'nestjs/nest, setGlobalPrefix and enableCors: 404 with the headers of another origin', software: 'nestjs', kind: 'two',
  story: 'Two faults at once: the prefix api is missing from the address, and the list names localhost alone.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method, url }) => {
      const x = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', 'http://localhost:4200'], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']]
      if (preflight || method === 'OPTIONS') return { status: 204, headers: [...x, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'authorization']] }
      if (url.startsWith('/api/users')) return { status: 200, headers: [...x, ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
      return { status: 404, headers: [...x, ['Content-Type', 'application/json; charset=utf-8']], body: `{"message":"Cannot ${method} ${url}","error":"Not Found","statusCode":404}` }
    })
    return { url: `https://api.example.com:${port}/users`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'wrong-url'], neverCertain: ['cors-not-configured', 'error-response-without-cors'], fixFor: ['nestjs', 'express', null], layer: ['nestjs', 'express'], mustSay: [/404/, /localhost:4200/] } }
