export default { id: 'posthog-proxy-twice', source: 'bluedotimpact/bluedot#1186', software: 'nginx', kind: 'twice',
  story: 'The proxy of the house and PostHog behind it both write Allow-Origin and Allow-Credentials.',
  async start(t) {
    const { port } = await t.serve(({ origin, method }) => {
      const c = [['Server', 'nginx/1.27.0'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'X-Requested-With,Content-Type'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['vary', 'origin, access-control-request-method, access-control-request-headers']].filter(([, v]) => v !== undefined)
      return method === 'OPTIONS' ? { status: 200, headers: c } : { status: 400, headers: [...c, ['Content-Type', 'text/plain; charset=utf-8']], body: 'failed to decode request' }
    })
    return { url: `https://ph.example.com:${port}/e/?ip=1`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/twice|two|both/i] } }
