export default { id: 'gradio-local-origin', source: 'gradio-app/gradio, route_utils.py, CustomCORSMiddleware', software: 'unknown', kind: 'origin',
  story: 'Gradio on localhost lets in pages of localhost alone; a page on a name of the own network is answered with every CORS header but the origin.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh, url, method }) => {
      const ok = origin && /^https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0)(:\d+)?$/.test(origin)
      const s = [['server', 'uvicorn']]
      if (preflight) return { status: 200, headers: [...s, ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '600'], ...(ok ? [['access-control-allow-origin', origin]] : []), ['access-control-allow-headers', acrh], ['content-type', 'text/plain; charset=utf-8']], body: 'OK' }
      const c = origin ? [['access-control-allow-credentials', 'true'], ...(ok ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : [])] : []
      if (!url.startsWith('/gradio_api/call/predict')) return { status: 404, headers: [...s, ...c, ['content-type', 'application/json']], body: '{"detail":"Not Found"}' }
      return method === 'POST' ? { status: 200, headers: [...s, ...c, ['content-type', 'application/json']], body: '{"event_id":"a"}' } : { status: 405, headers: [...s, ...c, ['allow', 'POST'], ['content-type', 'application/json']], body: '{"detail":"Method Not Allowed"}' }
    }, { plain: true })
    return { page: 'http://dash.test', url: `http://localhost:${port}/gradio_api/call/predict`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"data":[]}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['proxy-strips-headers', 'cors-not-configured', 'wrong-url'], fixFor: [null, 'fastapi'], layer: [null, 'fastapi'], mustSay: [/localhost/] } }
