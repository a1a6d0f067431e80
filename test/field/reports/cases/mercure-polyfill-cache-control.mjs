export default { id: 'mercure-polyfill-cache-control', source: 'dunglas/mercure#90, EventSource/eventsource#129', software: 'caddy', kind: 'page',
  story: 'The polyfill of EventSource is taken for its Authorization header and adds Cache-Control, which the hub does not list.',
  async start(t) {
    const ok = (acrh) => !acrh || acrh.split(',').every((x) => ['authorization', 'last-event-id'].includes(x.trim()))
    const { port } = await t.serve(({ preflight, origin, acrh, acrm }) => preflight
      ? { status: 200, headers: [['Server', 'Caddy'], ['Alt-Svc', 'h3=":443"; ma=2592000'], ['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'], ...(origin === 'https://app.example.com' && ok(acrh) ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', acrm], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] : [])] }
      : { status: 200, headers: [['Server', 'Caddy'], ['Content-Type', 'text/event-stream'], ['Cache-Control', 'private, no-cache, no-store, must-revalidate, max-age=0'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : [])], body: ':\n' })
    return { url: `https://hub.example.com:${port}/.well-known/mercure?topic=a`, args: ['-H', 'Accept: text/event-stream', '-H', 'Cache-Control: no-cache', '-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.cache', 'request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: [null, 'caddy'], layer: ['caddy'], mustSay: [/cache-control/i], mustNotSay: [/`?authorization`? is not (listed|allowed)/i] } }
