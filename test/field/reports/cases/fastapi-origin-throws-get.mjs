export default { id: 'fastapi-origin-throws-get', source: 'Kludex/starlette#1116 and its kind', software: 'fastapi', kind: 'origin-triggered',
  story: 'A middleware of their own reads a part of Origin that is not there and throws: 500 with any Origin, 200 without.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, method }) => origin
      ? { status: 500, headers: [['server', 'uvicorn'], ['content-type', 'text/plain; charset=utf-8']], body: 'Internal Server Error' }
      : method === 'OPTIONS' ? { status: 405, headers: [['server', 'uvicorn'], ['allow', 'GET'], ['content-type', 'application/json']], body: '{"detail":"Method Not Allowed"}' }
      : { status: url === '/stats' ? 200 : 404, headers: [['server', 'uvicorn'], ['content-type', 'application/json']], body: url === '/stats' ? '{"n":1}' : '{"detail":"Not Found"}' }, { plain: true })
    return { url: `http://api.example.com:${port}/stats` }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors.origin-triggered'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/500/, /without .{0,20}Origin|Origin/i] } }
