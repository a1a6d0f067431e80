export default { id: 'wso2-microgateway-options-404', source: 'wso2/product-microgateway#3242', software: 'envoy', kind: 'options',
  story: 'An operation with policies has no OPTIONS route in the Envoy of WSO2: 404 in JSON of the gateway; the request itself has the headers.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      if (method === 'OPTIONS' || !url.startsWith('/reqinfo/v1.2.1/info')) return { status: 404, headers: [['content-type', 'application/json'], ['vary', 'Accept-Encoding'], ['server', 'envoy']], body: '{"message":"Not Found","description":"The requested resource is not available.","code":"404"}' }
      return { status: 200, headers: [['content-type', 'application/json'], ...(origin ? [['access-control-allow-origin', '*']] : []), ['x-envoy-upstream-service-time', '3'], ['server', 'envoy']], body: '{}' }
    })
    return { url: `https://gw.example.com:${port}/reqinfo/v1.2.1/info`, args: ['-H', 'internal-key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: ['envoy', null], layer: ['envoy', null], mustSay: [/404/, /OPTIONS/] } }
