export default { id: 'jupyter-xsrf-header-not-listed', source: 'jupyter-server/kernel_gateway#243, jupyter/notebook#2876', software: 'unknown', kind: 'header',
  story: 'The notebook server answers the preflight with a fixed list; the client sends X-XSRFToken, which it leaves out.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Server', 'TornadoServer/4.5.1'], ['Access-Control-Allow-Origin', '*'], ['X-Content-Type-Options', 'nosniff']]
      return method === 'OPTIONS' ? { status: 200, headers: [...c, ['Content-Type', 'application/json'], ['Access-Control-Allow-Headers', 'accept, content-type, authorization'], ['Access-Control-Allow-Methods', 'GET, PUT, POST, PATCH, DELETE, OPTIONS']] } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{"default":"python3"}' }
    })
    return { url: `https://notebook.example.com:${port}/api/kernelspecs`, args: ['-H', 'Content-Type: application/json', '-H', 'X-XSRFToken: 2|a|b|c'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: [null], layer: [null], mustSay: [/x-xsrftoken/i] } }
