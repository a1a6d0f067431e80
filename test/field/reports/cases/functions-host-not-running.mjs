export default { id: 'functions-host-not-running', source: 'Azure/azure-functions-host#4882', software: 'azure-functions', kind: 'gateway',
  story: 'The host of the function app does not start: 503 Function host is not running, to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Request-Context', 'appId=cid-v1:1f3e8a7c-001e-0074-5a2f-2b1c3d000000']], body: 'Function host is not running.' }))
    return { url: `https://contoso-fn.azurewebsites.net:${port}/api/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: ['azure-functions', 'azure-app-service', null], mustSay: [/503/, /host is not running|start/i] } }
