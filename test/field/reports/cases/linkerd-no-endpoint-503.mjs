export default { id: 'linkerd-no-endpoint-503', source: 'linkerd/linkerd2 documentation, l5d-proxy-error', software: 'unknown', kind: 'gateway',
  story: 'The service has no ready pod: the proxy of Linkerd answers 503 by itself, with l5d-proxy-error and no body.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['l5d-proxy-error', 'logical service web.emojivoto.svc.cluster.local:80: service unavailable'], ['l5d-proxy-connection', 'close']] }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-failed', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/503/] } }
