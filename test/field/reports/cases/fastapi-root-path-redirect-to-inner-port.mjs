const page = 'https://app.example.com'
export default { id: 'fastapi-root-path-redirect-to-inner-port', source: 'fastapi/fastapi, redirect_slashes behind a proxy names the inner host', software: 'fastapi', kind: 'redirect',
  story: 'redirect_slashes sends GET /items to http://api:8000/items/, the name of the container; the headers are on the redirect, no preflight is needed.',
  async start(t) {
    const { port } = await t.serve(({ origin, url }) => {
      const cors = origin === page ? [['access-control-allow-origin', page], ['vary', 'Origin']] : []
      if (url === '/items') return { status: 307, headers: [['server', 'uvicorn'], ['location', 'http://api:8000/items/'], ...cors] }
      return { status: url.startsWith('/items/') ? 200 : 404, headers: [['server', 'uvicorn'], ['content-type', 'application/json'], ...cors], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/items` }
  },
  expect: { outcome: ['blocked', 'unreachable'], causes: ['redirect-changes-origin', 'mixed-content'], neverCertain: ['cors-not-configured', 'dns-failure'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/http:\/\/api:8000/] } }
