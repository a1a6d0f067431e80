export default { id: 'vllm-key-and-options', source: 'vllm-project/vllm, --api-key and the order of middlewares', software: 'fastapi', kind: 'auth',
  story: 'vLLM with --api-key: the preflight passes by CORSMiddleware, the request without its key is 401 in JSON, bare since the check stands outside.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => preflight ? { status: 200, headers: [['server', 'uvicorn'], ['access-control-allow-origin', '*'], ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '600'], ['access-control-allow-headers', 'authorization'], ['content-type', 'text/plain; charset=utf-8']], body: 'OK' } : { status: 401, headers: [['server', 'uvicorn'], ['content-type', 'application/json']], body: '{"error":"Unauthorized"}' }, { plain: true })
    return { page: 'http://chat.example.com', url: `http://llm.example.com:${port}/v1/models`, args: ['-H', 'Authorization: Bearer wrong'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-requires-auth'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/401/] } }
