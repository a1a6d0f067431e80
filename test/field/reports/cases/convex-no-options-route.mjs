export default { id: 'convex-no-options-route', source: 'Convex documentation, HTTP actions, CORS: a route for OPTIONS is yours', software: 'third-party', kind: 'preflight',
  story: 'An HTTP action of Convex answers POST with *; there is no route for OPTIONS, so the preflight is 404 No matching routes found.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => url.startsWith('/sendImage') && method === 'POST' ? { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Vary', 'origin']], body: '' } : { status: 404, headers: [['Content-Type', 'text/plain;charset=UTF-8']], body: 'No matching routes found' })
    return { url: `https://happy-animal-123.convex.site:${port}/sendImage`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/404/] } }
