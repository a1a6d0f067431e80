export default { id: 'cloud-endpoints-options-405', source: 'GoogleCloudPlatform/esp-v2#424, Cloud Endpoints documentation, supporting CORS', software: 'cloud-run', kind: 'options',
  story: 'ESPv2 on Cloud Run knows only the methods of the OpenAPI file: OPTIONS is 405 in its words until allowCors is set.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['X-Cloud-Trace-Context', '0123456789abcdef0123456789abcdef;o=1'], ['Server', 'Google Frontend'], ['Content-Type', 'application/json']]
      if (!url.startsWith('/v1/items')) return { status: 404, headers: id, body: '{"code":404,"message":"The current request is not defined by this API."}' }
      if (method !== 'GET') return { status: 405, headers: id, body: '{"code":405,"message":"The current request is matched to the defined url template \\"/v1/items\\" but its http method is not allowed"}' }
      return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin']], body: '[]' }
    })
    return { url: `https://gateway-abc123-uc.a.run.app:${port}/v1/items`, args: ['-H', 'x-api-key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed', 'preflight-requires-auth'], fixFor: ['cloud-run', null], layer: ['cloud-run', 'envoy', null], mustSay: [/405/, /OPTIONS/], mustNotSay: [/Fix, Express/] } }
