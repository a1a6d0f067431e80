export default { id: 'consul-options-200-bare', source: 'hashicorp/consul, agent/http.go, OPTIONS handling; http_config.response_headers', software: 'unknown', kind: 'no-rule',
  story: 'Consul answers every OPTIONS 200 with Allow; CORS headers come from http_config.response_headers alone, which is not set.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Vary', 'Accept-Encoding'], ['X-Consul-Default-Acl-Policy', 'deny']]
      if (!url.startsWith('/v1/kv')) return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['X-Content-Type-Options', 'nosniff']], body: '404 page not found\n' }
      if (method === 'OPTIONS') return { status: 200, headers: [['Allow', 'OPTIONS,GET,PUT,DELETE'], ...c, ['Content-Length', '0']] }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...c, ['X-Consul-Index', '42'], ['X-Consul-Knownleader', 'true'], ['X-Consul-Lastcontact', '0']], body: '[{"Key":"a","Value":"Yg=="}]' }
    }, { plain: true })
    return { url: `http://consul.example.com:${port}/v1/kv/a`, args: ['-H', 'X-Consul-Token: 11111111-2222-3333-4444-555555555555'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['preflight-not-handled', 'origin-not-allowed'], fixFor: [null], layer: [null, 'go'], mustNotSay: [/rs\/cors|gin-contrib|cors\.New/] } }
