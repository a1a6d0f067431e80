export default { id: 'apollo-require-preflight-not-listed', source: 'apollographql/apollo-server#6433 and alkem-io/client-web#6182', software: 'apollo', kind: 'list',
  story: 'The page sends apollo-require-preflight, as the CSRF guard of Apollo wants for uploads; the list of allowed headers does not have it.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const ok = origin === 'https://app.example.com'
      const id = [['X-Powered-By', 'Express'], ['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : [])]
      if (method === 'OPTIONS') return { status: 204, headers: [...id, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ['Access-Control-Allow-Headers', 'Content-Type,Authorization'], ['Content-Length', '0']] }
      if (!url.startsWith('/graphql')) return { status: 404, headers: [...id, ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot GET ${url}</pre>\n</body>\n</html>\n` }
      return { status: 400, headers: [...id, ['Cache-Control', 'no-store'], ['Content-Type', 'application/json; charset=utf-8']], body: '{"errors":[{"message":"This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). Please either specify a \'content-type\' header (with a type that is not one of application/x-www-form-urlencoded, multipart/form-data, text/plain) or provide a non-empty value for one of the following headers: x-apollo-operation-name, apollo-require-preflight\\n","extensions":{"code":"BAD_REQUEST"}}]}' }
    })
    return { url: `https://api.example.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: multipart/form-data; boundary=x', '-H', 'apollo-require-preflight: true'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: ['apollo', 'express', null], layer: ['apollo', 'express'], mustSay: [/apollo-require-preflight/i], mustNotSay: [/csrfPrevention: false/] } }
