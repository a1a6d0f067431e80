export default { id: 'with-credentials-as-a-header', source: 'payloadcms/payload#5105', software: 'unknown', kind: 'header',
  story: 'The page sends a request header called withCredentials instead of setting the option; no server lists such a header.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, url }) => {
      const ok = origin === 'https://app.example.com'
      const c = [['X-Powered-By', 'Payload'], ['Access-Control-Allow-Methods', 'PUT, PATCH, POST, GET, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'Origin, X-Requested-With, Content-Type, Accept, Authorization, Content-Encoding, x-apollo-tracing'], ...(ok ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : [])]
      if (preflight) return { status: 200, headers: [...c, ['Content-Length', '0']] }
      return url.startsWith('/api/users/login') ? { status: 200, headers: [...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' } : { status: 404, headers: c }
    })
    return { url: `https://cms.example.com:${port}/api/users/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'withCredentials: true', '--data', '{}', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: [null], layer: [null], mustSay: [/withcredentials/i, /option|not a request header|credentials: ['"]?include/i], mustNotSay: [/enough to add withcredentials/i] } }
