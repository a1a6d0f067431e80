export default { id: 'mlflow-cross-origin-403', source: 'mlflow/mlflow, mlflow/server/fastapi_security.py', software: 'unknown', kind: 'refused',
  story: 'MLflow 3.5 lets CORS pass for everybody and refuses what changes state with a readable 403 where the page is not in --cors-allowed-origins.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method, acrh, url }) => {
      const id = [['server', 'uvicorn']]
      const sec = [['x-content-type-options', 'nosniff'], ['x-frame-options', 'SAMEORIGIN']]
      if (preflight) return { status: 200, headers: [...id, ['vary', 'Origin'], ['access-control-allow-methods', 'GET, POST, PUT, DELETE, OPTIONS, PATCH'], ['access-control-max-age', '600'], ['access-control-allow-credentials', 'true'], ['access-control-allow-origin', origin], ...(acrh ? [['access-control-allow-headers', acrh]] : []), ['content-type', 'text/plain; charset=utf-8']], body: 'OK' }
      const cors = origin ? [['access-control-allow-origin', '*'], ['access-control-allow-credentials', 'true'], ['access-control-expose-headers', '*']] : []
      if (origin && ['POST', 'PUT', 'DELETE', 'PATCH'].includes(method) && url.startsWith('/api/') && !/^http:\/\/localhost(:|$)/.test(origin)) return { status: 403, headers: [...id, ['content-type', 'text/plain'], ...cors], body: 'Cross-origin request blocked' }
      return { status: 200, headers: [...id, ['content-type', 'application/json'], ...sec, ...cors], body: '{}' }
    })
    return { url: `https://mlflow.example.com:${port}/api/2.0/mlflow/runs/search`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"experiment_ids":["0"]}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'refused-by-application.session'], fixFor: [null], mustSay: [/\b403\b/, /list of origins/i] } }
