export default { id: 'yoga-answers-null', source: 'ardatan/whatwg-node, useCORS; GraphQL Yoga, cors.origin', software: 'unknown', kind: 'origin',
  story: 'cors.origin of GraphQL Yoga lists two other pages: to a stranger it answers Access-Control-Allow-Origin: null, with credentials and all.',
  async start(t) {
    const list = ['https://www.example.com', 'https://admin.example.com']
    const { port } = await t.serve(({ method, origin, acrm, acrh, url }) => {
      const cors = origin ? [['access-control-allow-origin', list.includes(origin) ? origin : 'null'], ...(list.includes(origin) ? [['vary', 'Origin']] : []), ['access-control-allow-credentials', 'true']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['access-control-allow-methods', acrm ?? 'POST'], ['vary', 'Access-Control-Request-Method'], ['access-control-allow-headers', acrh], ['vary', 'Access-Control-Request-Headers'], ['content-length', '0']] }
      if (!url.startsWith('/graphql')) return { status: 404, headers: cors }
      return method === 'GET' ? { status: 400, headers: [...cors, ['content-type', 'application/json; charset=utf-8']], body: '{"errors":[{"message":"Must provide query string."}]}' } : { status: 200, headers: [...cors, ['content-type', 'application/json']], body: '{"data":{}}' }
    })
    return { url: `https://api.example.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"query":"{me{id}}"}', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['invalid-allow-origin', 'null-origin', 'multiple-allow-origin'], fixFor: [null], layer: [null], mustSay: [/null/] } }
