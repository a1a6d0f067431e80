export default { id: 'torchserve-management-put-405', source: 'pytorch/serve#1740', software: 'unknown', kind: 'no-options',
  story: 'cors_allowed_origin of TorchServe is *: GET and POST of the management API carry it, and OPTIONS is 405 MethodNotAllowedException, with the same headers, so no PUT is ever sent.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['x-request-id', '5b6c7d8e-0000-4000-8000-000000000001'], ['Pragma', 'no-cache'], ['Cache-Control', 'no-cache; no-store, must-revalidate, private'], ['Expires', 'Thu, 01 Jan 1970 00:00:00 UTC'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'], ['Access-Control-Allow-Headers', 'X-Custom-Header']]
      const j = ['Content-Type', 'application/json']
      if (!url.startsWith('/models')) return { status: 404, headers: [j, ...c], body: '{\n  "code": 404,\n  "type": "ResourceNotFoundException",\n  "message": "Requested resource is not found, please refer to API document."\n}\n' }
      if (method === 'OPTIONS' || method === 'HEAD') return { status: 405, headers: [j, ...c], body: '{\n  "code": 405,\n  "type": "MethodNotAllowedException",\n  "message": "Requested method is not allowed, please refer to API document."\n}\n' }
      return { status: 200, headers: [j, ...c], body: '{}' }
    }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://models.example.com:${port}/models/gpt2?min_worker=2`, args: ['-X', 'PUT'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['method-not-allowed', 'cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/405/] } }
