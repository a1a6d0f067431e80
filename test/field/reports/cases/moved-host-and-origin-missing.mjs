export default { id: 'moved-host-and-origin-missing', source: 'Stack Overflow, Redirect is not allowed for a preflight request, and then No Access-Control-Allow-Origin', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the old name redirects the preflight to the new one, whose list names localhost alone.',
  async start(t) {
    const far = await t.serve(({ preflight, origin }) => ({ status: preflight ? 204 : 200, headers: [...(origin === 'http://localhost:3000' ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,PUT'], ['Access-Control-Allow-Headers', 'content-type']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    const { port } = await t.serve(({ url }) => ({ status: 301, headers: [['Location', `https://new-api.example.net:${far.port}${url}`], ['Content-Type', 'text/html']], body: '<a>moved</a>' }))
    return { url: `https://api.example.com:${port}/v1/items/1`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}'], resolve: [`new-api.example.net:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected.other-host'], fixFor: [null], layer: [null], mustSay: [/new-api\.example\.net/, /origin.{0,60}(not allowed|missing|leaves)|(not allow|refus|leaves).{0,60}(origin|app\.example\.com)/i] } }
