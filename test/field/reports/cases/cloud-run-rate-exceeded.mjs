export default { id: 'cloud-run-rate-exceeded', source: 'Cloud Run documentation, 429 no available instances', software: 'cloud-run', kind: 'limit',
  story: 'No instance was free: "Rate exceeded." in plain text from the front end of Google, bare.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, url }) => preflight || url !== '/predict' ? { status: preflight ? 204 : 404, headers: [['server', 'Google Frontend'], ['access-control-allow-origin', '*'], ['access-control-allow-methods', 'GET,POST'], ['access-control-allow-headers', 'authorization,content-type'], ['x-cloud-trace-context', 'abc']] }
      : { status: 429, headers: [['server', 'Google Frontend'], ['content-type', 'text/html'], ['x-cloud-trace-context', 'abc']], body: 'Rate exceeded.' })
    return { url: `https://model-abc123-uc.a.run.app:${port}/predict`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'gateway-error', 'error-response-without-cors'], neverCertain: ['cors-after-routes'], fixFor: ['cloud-run', null], layer: ['cloud-run'], mustSay: [/429/, /instance|limit|rate/i] } }
