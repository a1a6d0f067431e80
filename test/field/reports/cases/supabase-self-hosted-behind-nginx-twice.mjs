export default { id: 'supabase-self-hosted-behind-nginx-twice', source: 'supabase/supabase discussions, self-hosted, nginx adds Access-Control-Allow-Origin to what Kong already answers', software: 'nginx', kind: 'two-values',
  story: 'The Kong of a self-hosted Supabase answers with *, and the nginx in front adds * again: *, * on all.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const id = [['Server', 'nginx/1.24.0 (Ubuntu)'], ['Via', 'kong/2.8.1'], ['X-Kong-Upstream-Latency', '3'], ['X-Kong-Proxy-Latency', '1']]
      const two = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Origin', '*']]
      if (preflight) return { status: 200, headers: [...two, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'], ['Access-Control-Allow-Headers', 'apikey,authorization'], ['Access-Control-Max-Age', '3600'], ['Server', 'nginx/1.24.0 (Ubuntu)'], ['X-Kong-Response-Latency', '0']] }
      return { status: url.startsWith('/rest/v1/todos') ? 200 : 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ['Content-Range', '0-0/*'], ...two, ...id], body: '[]' }
    })
    return { url: `https://supabase.example.com:${port}/rest/v1/todos?select=*`, args: ['-H', 'apikey: k', '-H', 'authorization: Bearer k'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['nginx', 'kong', null], mustSay: [/two|twice|more than one|2 /i] } }
