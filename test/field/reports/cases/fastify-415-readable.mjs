export default { id: 'fastify-415-readable', source: 'fastify/fastify, FST_ERR_CTP_INVALID_MEDIA_TYPE', software: 'fastify', kind: 'refused',
  story: 'fetch with a string body and no Content-Type sends text/plain; Fastify refuses with a readable 415.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight, acrh, origin, h, url }) => {
      const c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : []
      const v = [['vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...v, ...c, ['access-control-allow-methods', 'GET,HEAD,POST'], ['content-length', '0']] }
      if (method === 'POST' && !/json/.test(h['content-type'] ?? '')) return { status: 415, headers: [...v, ...c, ['content-type', 'application/json; charset=utf-8']], body: JSON.stringify({ statusCode: 415, code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', error: 'Unsupported Media Type', message: 'Unsupported Media Type: text/plain;charset=UTF-8' }) }
      return { status: url.startsWith('/votes') ? 200 : 404, headers: [...v, ...c, ['content-type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/votes`, args: ['-X', 'POST', '-H', 'Content-Type: text/plain;charset=UTF-8', '--data', '{"a":1}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['refused-by-application.session', 'refused-by-application.csrf'], fixFor: ['fastify', null], mustSay: [/\b415\b/] } }
