export default { id: 'fastify-raw-stream', source: 'Fastify documentation, reply.raw', software: 'fastify', kind: 'too-little',
  story: 'A stream of events is written to reply.raw, so the headers that the plugin set on reply never go out; everything else has them.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, method }) => {
      const cors = [['vary', 'Origin'], ...(origin === 'http://app.example.com' ? [['access-control-allow-origin', origin]] : [])]
      if (preflight) return { status: 204, headers: [...cors, ['access-control-allow-methods', 'GET,HEAD,POST'], ['content-length', '0']] }
      if (url === '/chat/stream') return { status: 200, headers: [['Content-Type', 'text/event-stream'], ['Cache-Control', 'no-cache']], body: 'data: {}\n\n' }
      return { status: 404, headers: [...cors, ['content-type', 'application/json; charset=utf-8']], body: JSON.stringify({ message: `Route ${method}:${url} not found`, error: 'Not Found', statusCode: 404 }) }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/chat/stream` }
  },
  expect: { outcome: 'blocked', causes: ['cors-after-routes'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['fastify', null], layer: ['fastify', null], mustSay: [/stream|raw|hijack|event/i] } }
