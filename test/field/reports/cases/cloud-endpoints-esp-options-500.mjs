export default { id: 'cloud-endpoints-esp-options-500', source: 'cloudendpoints/esp#755', software: 'unknown', kind: 'options',
  story: 'The Extensible Service Proxy on Cloud Run has no backend for OPTIONS and answers it 500 INTERNAL_SERVER_ERROR by itself; GET reaches the API, which has CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const id = [['X-Cloud-Trace-Context', '0123456789abcdef0123456789abcdef;o=1'], ['Server', 'Google Frontend']]
      if (method === 'OPTIONS') return { status: 500, headers: [['Content-Type', 'application/json'], ...id], body: '{\n "code": 13,\n "message": "INTERNAL_SERVER_ERROR",\n "details": [\n  {\n   "@type": "type.googleapis.com/google.rpc.DebugInfo",\n   "stackEntries": [],\n   "detail": "application"\n  }\n ]\n}\n' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...(origin ? [['Access-Control-Allow-Origin', '*']] : []), ...id], body: '{"hello":1}' }
    })
    return { url: `https://hello-abc123-uc.a.run.app:${port}/hello`, args: ['-H', 'X-Api-Key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'gateway-error', 'preflight-requires-auth'], fixFor: ['cloud-run', null], layer: ['cloud-run', null], mustSay: [/500/, /OPTIONS/], mustNotSay: [/\bIAM\b|allUsers/] } }
