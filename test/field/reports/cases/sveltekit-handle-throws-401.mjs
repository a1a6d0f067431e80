export default { id: 'sveltekit-handle-throws-401', source: 'sveltejs/kit, docs hooks, handle and unexpected responses', software: 'sveltekit', kind: 'error',
  story: 'The hook answers OPTIONS and sets the headers after resolve; error(401) thrown before that makes a response without them.',
  async start(t) {
    const { port } = await t.serve(({ method, h, url }) => {
      const cors = [['access-control-allow-origin', 'https://app.example.com'], ['vary', 'Origin']]
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['access-control-allow-methods', 'GET, POST'], ['access-control-allow-headers', 'authorization, content-type']] }
      if (h.authorization !== 'Bearer good') return { status: 401, headers: [['content-type', 'application/json']], body: '{"message":"Unauthorized"}' }
      return { status: url === '/api/me' ? 200 : 404, headers: [...cors, ['content-type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/me`, args: ['-H', 'Authorization: Bearer old'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['sveltekit', null], layer: ['sveltekit', null], mustSay: [/401/] } }
