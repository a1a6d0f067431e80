export default { id: 'jolokia-origin-in-a-200', source: 'jolokia/jolokia, HttpRequestHandler.checkAccess and AgentServlet.setCorsHeader', software: 'unknown', kind: 'origin',
  story: 'jolokia-access.xml has no allow-origin for the page: Jolokia answers OPTIONS 200 and empty, and the read itself 200 with an error object that says so.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const ok = origin === 'http://console.example.com'
      const cors = ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []
      const h = [['Cache-Control', 'no-cache'], ['Pragma', 'no-cache'], ['Expires', 'Thu, 01 Jan 1970 00:00:00 GMT'], ...cors]
      if (method === 'OPTIONS') return { status: 200, headers: [...h, ...(ok ? [['Access-Control-Allow-Headers', 'authorization'], ['Access-Control-Max-Age', '3600']] : []), ['Content-Length', '0']] }
      const body = ok ? '{"request":{"type":"version"},"value":{"agent":"1.7.2"},"status":200}' : `{"error_type":"java.lang.Exception","error":"java.lang.Exception : Origin ${origin ?? 'null'} is not allowed to call this agent","status":403}`
      return { status: 200, headers: [...h, ['Content-Type', 'text/plain;charset=utf-8']], body }
    }, { plain: true })
    return { url: `http://broker.example.com:${port}/console/jolokia/version`, args: ['-H', 'Authorization: Basic YWRtaW46YWRtaW4='] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/not allowed to call this agent/] } }
