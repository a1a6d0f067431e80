export default { id: 'consul-token-header', source: 'hashicorp/consul agent/http.go, http_config.response_headers', software: 'unknown', kind: 'header',
  story: 'response_headers of Consul set Allow-Origin alone: the preflight of X-Consul-Token is answered 200 without a list of headers.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Accept-Encoding'], ['X-Consul-Default-Acl-Policy', 'deny']]
      return method === 'OPTIONS' ? { status: 200, headers: [...c, ['Allow', 'OPTIONS,GET']] } : { status: 200, headers: [...c, ['Content-Type', 'application/json'], ['X-Consul-Index', '12']], body: '{}' }
    })
    return { url: `https://consul.example.com:${port}/v1/catalog/services`, args: ['-H', 'X-Consul-Token: b1gs33cr3t'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/x-consul-token/i], mustNotSay: [/b1gs33cr3t/] } }
