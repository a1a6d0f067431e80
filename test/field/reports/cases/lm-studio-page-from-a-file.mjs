export default { id: 'lm-studio-page-from-a-file', source: 'TTomas65/Subtitle-Translator-for-LM-Studio#2', software: 'lm-studio', kind: 'no-rule',
  story: 'A page opened from the disk asks LM Studio, whose CORS switch is off: OPTIONS runs into "Unexpected endpoint or method".',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['X-Powered-By', 'Express'], ['Content-Type', 'application/json; charset=utf-8']]
      if (method === 'GET' && url === '/v1/models') return { status: 200, headers: id, body: '{"data":[{"id":"google/gemma-3-4b","object":"model","owned_by":"organization_owner"}],"object":"list"}' }
      if (method === 'POST' && url === '/v1/completions') return { status: 200, headers: id, body: '{"id":"cmpl-x","object":"text_completion","choices":[]}' }
      return { status: 200, headers: id, body: `{"error":"Unexpected endpoint or method. (${method} ${url})"}` }
    }, { plain: true })
    return { page: 'null', pagePin: null, url: `http://localhost:${port}/v1/completions`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'null-origin'], fixFor: ['lm-studio', null], layer: ['lm-studio', 'express', null], mustSay: [/Enable CORS/], mustNotSay: [/npm install cors\b|Fix, Express|import cors from/, /Access-Control-Allow-Origin:? null\b(?!.{0,60}(never|not))/] } }
