export default { id: 'apigee-no-such-proxy', source: 'Apigee documentation, ApplicationNotFound', software: 'unknown', kind: 'wrong-url',
  story: 'No API proxy is deployed under this base path: Apigee answers 404 to everything.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: 404, headers: [['Content-Type', 'application/json'], ['x-request-id', '5b8c3ed4-aaaa-4bbb-8ccc-000000000000'], ['via', '1.1 google'], ['Alt-Svc', 'h3=":443"; ma=2592000']], body: JSON.stringify({ fault: { faultstring: `Unable to identify proxy for host: prod and url: ${url.split('?')[0]}`, detail: { errorcode: 'messaging.adaptors.http.flow.ApplicationNotFound' } } }) }))
    return { url: `https://api.example.com:${port}/v2/orders`, args: ['-H', 'Content-Type: application/json', '-X', 'POST'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], mustSay: [/404/, /Unable to identify proxy|ApplicationNotFound|wrong|path/i] } }
