export default { id: 'flowise-site-not-allowed-403', source: 'FlowiseAI/Flowise#1765', software: 'express', kind: 'refused',
  story: 'CORS of Flowise lets every page in; the chatflow has its own list of allowed domains and answers 403 "This site is not allowed to access this chatbot", readable.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight, acrh, url }) => {
      const c = [['Access-Control-Allow-Origin', '*']]
      if (preflight) return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Vary', 'Access-Control-Request-Headers'], ['Access-Control-Allow-Headers', acrh], ['Content-Length', '0']] }
      const h = ['Content-Type', 'text/html; charset=utf-8']
      if (!url.startsWith('/api/v1/prediction/')) return { status: 404, headers: [...c, h], body: 'Not Found' }
      if (method === 'POST' && origin && origin !== 'https://www.example.com') return { status: 403, headers: [...c, h, ['ETag', 'W/"33-x"']], body: 'This site is not allowed to access this chatbot' }
      return { status: method === 'POST' ? 200 : 404, headers: [...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://flow.example.com:${port}/api/v1/prediction/ae40ba1f`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"question":"hi"}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['origin-not-allowed', 'refused-by-application.session', 'refused-by-application.csrf'], fixFor: ['express', null], mustSay: [/403/, /not allowed/] } }
