export default { id: 'text-generation-webui-501', source: 'oobabooga/textgen#2718', software: 'unknown', kind: 'preflight',
  story: 'The API is Python\'s own http.server without do_OPTIONS: 501 Unsupported method.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = ['Server', 'BaseHTTP/0.6 Python/3.10.9']
      if (method === 'POST' && url === '/api/v1/generate') return { status: 200, headers: [s, ['Content-Type', 'application/json']], body: '{"results":[]}' }
      if (method === 'GET' && url === '/api/v1/model') return { status: 200, headers: [s, ['Content-Type', 'application/json']], body: '{"result":"x"}' }
      if (method === 'GET') return { status: 404, headers: [s, ['Connection', 'close'], ['Content-Type', 'text/html;charset=utf-8']], body: '<!DOCTYPE HTML>\n<html lang="en"><head><title>Error response</title></head><body><h1>Error response</h1><p>Error code: 404</p><p>Message: Not Found.</p></body></html>' }
      return { status: 501, headers: [s, ['Connection', 'close'], ['Content-Type', 'text/html;charset=utf-8']], body: `<!DOCTYPE HTML>\n<html lang="en"><head><title>Error response</title></head><body><h1>Error response</h1><p>Error code: 501</p><p>Message: Unsupported method ('${method}').</p></body></html>` }
    }, { plain: true })
    return { page: 'http://localhost:8080', url: `http://localhost:${port}/api/v1/generate`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/501/, /OPTIONS/] } }
