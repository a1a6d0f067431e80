export default { id: 'credentials-on-the-request-alone', source: 'expressjs/express, OPTIONS written by hand', software: 'express', kind: 'credentials',
  story: 'The OPTIONS handler was written by hand and leaves Allow-Credentials out; the request has it.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const id = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin']]
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ['Access-Control-Allow-Methods', 'GET,POST,PUT'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Content-Type', 'text/plain; charset=utf-8']], body: 'OK' }
      return { status: 200, headers: [...id, ['Access-Control-Allow-Credentials', 'true'], ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/profile`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--credentials', 'include', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], fixFor: ['express', null], layer: ['express'], mustSay: [/preflight|OPTIONS/i, /Access-Control-Allow-Credentials/] } }
