export default { id: 'mlflow-invalid-host-403', source: 'mlflow/mlflow, mlflow/server/fastapi_security.py', software: 'unknown', kind: 'host',
  story: 'MLflow behind a public name without --allowed-hosts: every request is 403 because of its Host, CORS never has a say.',
  async start(t) {
    const { port } = await t.serve(({ url }) => url === '/health' || url === '/version'
      ? { status: 200, headers: [['server', 'uvicorn'], ['content-type', 'text/plain; charset=utf-8']], body: 'OK' }
      : { status: 403, headers: [['server', 'uvicorn'], ['content-type', 'text/plain']], body: 'Invalid Host header - possible DNS rebinding attack detected' })
    return { url: `https://mlflow.example.com:${port}/api/2.0/mlflow/experiments/search`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed.host-name'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge'], fixFor: [null], mustSay: [/\b403\b/, /allowed-hosts/], mustNotSay: [/CORSMiddleware/] } }
