export default { id: 'espv2-options-405', source: 'GoogleCloudPlatform/esp-v2#330 and its kind, allowCors', software: 'unknown', kind: 'preflight',
  story: 'API Gateway of Google knows no OPTIONS in its OpenAPI document: 405 in the words of ESPv2; the GET passes with the headers of the service behind.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const s = [['Server', 'Google Frontend'], ['X-Cloud-Trace-Context', 'abc']]
      if (method === 'OPTIONS') return { status: 405, headers: [['content-type', 'application/json'], ...s], body: '{"message":"The current request is matched to the defined url template \\"/items\\" but its http method is not allowed","code":405}' }
      if (!url.startsWith('/items')) return { status: 404, headers: [['content-type', 'application/json'], ...s], body: '{"code":404,"message":"The current request is not defined by this API."}' }
      return { status: 200, headers: [['content-type', 'application/json'], ...(origin === 'https://app.example.com' ? [['access-control-allow-origin', origin]] : []), ...s], body: '[]' }
    })
    return { url: `https://gw-abc.ew.gateway.dev:${port}/items?key=k`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth'], fixFor: [null], layer: [null], mustSay: [/405/, /OPTIONS/] } }
