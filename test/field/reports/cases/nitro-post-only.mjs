export default { id: 'nitro-post-only', source: 'nitrojs/nitro#1095', software: 'nitro', kind: 'options',
  story: 'routeRules { cors: true } sets the headers on everything, but a .post.ts file answers OPTIONS 405.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['access-control-allow-origin', '*'], ['access-control-allow-methods', '*'], ['access-control-allow-headers', '*'], ['access-control-max-age', '0'], ['content-type', 'application/json']]
      if (url !== '/api/order') return { status: 404, headers: c, body: JSON.stringify({ url, statusCode: 404, statusMessage: 'Cannot find any path matching ' + url + '.', message: 'Cannot find any path matching ' + url + '.', stack: [] }) }
      return method === 'POST' ? { status: 200, headers: c, body: '{}' } : { status: 405, headers: c, body: JSON.stringify({ url, statusCode: 405, statusMessage: 'HTTP method is not allowed.', message: 'HTTP method is not allowed.', stack: [] }) }
    })
    return { url: `https://shop.example.org:${port}/api/order`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], fixFor: ['nitro', null], layer: ['nitro', null], mustSay: [/405/, /OPTIONS/] } }
