export default { id: 'redirect-leaks-inner-host', source: 'Starlette redirect_slashes behind a proxy, and its kind', software: 'unknown', kind: 'redirect',
  story: 'The application builds its redirect from the Host that the proxy hands on: the browser is sent to a name that exists inside only.',
  async start(t) {
    const { port } = await t.serve(({ url, origin }) => url === '/items' ? { status: 307, headers: [['Server', 'nginx'], ['Location', 'http://api-service:8080/items/'], ...(origin ? [['Access-Control-Allow-Origin', '*']] : [])] } : { status: 200, headers: [['Server', 'nginx'], ...(origin ? [['Access-Control-Allow-Origin', '*']] : []), ['Content-Type', 'application/json']], body: '[]' })
    return { url: `https://api.example.com:${port}/items` }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'mixed-content'], fixFor: ['nginx', null, 'fastapi'], mustSay: [/api-service/, /https:\/\/api\.example\.com:\d+\/items\//], mustNotSay: [/https:\/\/api-service/] } }
