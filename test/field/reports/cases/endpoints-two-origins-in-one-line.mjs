export default { id: 'endpoints-two-origins-in-one-line', source: 'cloudendpoints/endpoints-tools#58', software: 'nginx', kind: 'twice',
  story: '--cors_allow_origin of the service proxy was given two origins: it writes both in one line, to everybody.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Server', 'nginx'], ['Access-Control-Allow-Origin', 'https://app.example.com https://staging.example.com'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'DNT,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization']]
      return method === 'OPTIONS' ? { status: 204, headers: [...c, ['Access-Control-Max-Age', '1728000']] } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/shelves`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/https:\/\/staging\.example\.com/, /one value|exactly one/], mustNotSay: [/Two layers/, /in one place only/] } }
