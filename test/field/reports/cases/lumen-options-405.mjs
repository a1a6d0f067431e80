export default { id: 'lumen-options-405', source: 'laravel/lumen-framework#5 and its kind', software: 'php', kind: 'preflight',
  story: 'Lumen has no route for OPTIONS: 405 before any middleware; the GET has the headers of the middleware.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const s = [['Server', 'nginx/1.22.0'], ['X-Powered-By', 'PHP/8.1.0'], ['Cache-Control', 'no-cache, private']]
      if (method === 'OPTIONS') return { status: 405, headers: [...s, ['Allow', 'GET'], ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html><head><title>An Error Occurred: Method Not Allowed</title></head><body><h1>Oops! An Error Occurred</h1><h2>The server returned a "405 Method Not Allowed".</h2></body></html>' }
      return { status: 200, headers: [...s, ['Content-Type', 'application/json'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'POST, GET, OPTIONS, PUT, DELETE'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization']] : [])], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: ['php', 'laravel', 'nginx', null], mustSay: [/405/, /OPTIONS/] } }
