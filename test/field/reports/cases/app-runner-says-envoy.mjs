export default { id: 'app-runner-says-envoy', source: 'AWS App Runner documentation, and its kind', software: 'unknown', kind: 'no-cors',
  story: 'App Runner puts an Envoy of AWS in front, which nobody can configure; the application behind it has no CORS and does not name itself.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => ({ status: method === 'OPTIONS' ? 405 : url.startsWith('/items') ? 200 : 404, headers: [['content-type', 'application/json'], ['x-envoy-upstream-service-time', '3'], ['server', 'envoy']], body: '{}' }))
    return { url: `https://abcd1234ef.eu-central-1.awsapprunner.com:${port}/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['preflight-elsewhere', 'origin-not-allowed'], fixFor: [null], mustNotSay: [/envoy\.filters\.http\.cors|typed_per_filter_config/] } }
