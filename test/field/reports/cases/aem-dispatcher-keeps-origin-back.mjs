export default { id: 'aem-dispatcher-keeps-origin-back', source: 'Adobe Experience Manager documentation, CORS and the Dispatcher: /clientheaders must pass Origin', software: 'apache', kind: 'proxy',
  story: 'The dispatcher of AEM does not pass Origin on and does not let OPTIONS through: the persisted query comes bare to every page.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const a = [['Server', 'Apache'], ['X-Dispatcher', 'dispatcher1eucentral1'], ['X-Vhost', 'publish']]
      if (method === 'OPTIONS') return { status: 404, headers: [...a, ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n</body></html>' }
      return url.startsWith('/graphql/execute.json') ? { status: 200, headers: [...a, ['Cache-Control', 'max-age=60'], ['Vary', 'Accept-Encoding'], ['Content-Type', 'application/json']], body: '{"data":{}}' } : { status: 404, headers: [...a, ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<title>404 Not Found</title>' }
    })
    return { url: `https://publish.example.com:${port}/graphql/execute.json/wknd/adventures-all` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'proxy-strips-headers'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: ['apache', null], layer: ['apache'] } }
