export default { id: 'jetty-post-only-behind-istio', source: 'jetty/jetty.project, HttpServlet.doOptions and error page; istio/istio#9177', software: 'unknown', kind: 'no-rule',
  story: 'A servlet of Jetty behind a sidecar takes POST alone and knows no CORS: OPTIONS is 200 with Allow, a GET is 405 in the page of Jetty.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['server', 'istio-envoy'], ['x-envoy-upstream-service-time', '4']]
      if (!url.startsWith('/ingest')) return { status: 404, headers: [...id, ['cache-control', 'must-revalidate,no-cache,no-store'], ['content-type', 'text/html;charset=iso-8859-1']], body: '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html;charset=ISO-8859-1"/>\n<title>Error 404 Not Found</title>\n</head>\n<body><h2>HTTP ERROR 404 Not Found</h2>\n<table>\n<tr><th>URI:</th><td>/</td></tr>\n<tr><th>STATUS:</th><td>404</td></tr>\n</table>\n<hr/><a href="https://eclipse.org/jetty">Powered by Jetty:// 9.4.53.v20231009</a><hr/>\n\n</body>\n</html>\n' }
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ['allow', 'POST, TRACE, OPTIONS'], ['content-length', '0']] }
      return { status: 405, headers: [...id, ['cache-control', 'must-revalidate,no-cache,no-store'], ['content-type', 'text/html;charset=iso-8859-1']], body: '<html>\n<head>\n<title>Error 405 HTTP method GET is not supported by this URL</title>\n</head>\n<body><h2>HTTP ERROR 405 HTTP method GET is not supported by this URL</h2>\n<hr/><a href="https://eclipse.org/jetty">Powered by Jetty:// 9.4.53.v20231009</a><hr/>\n\n</body>\n</html>\n' }
    })
    return { url: `https://api.example.com:${port}/ingest`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled', 'preflight-elsewhere', 'method-not-allowed'], fixFor: ['istio', null], layer: ['istio', null], mustNotSay: [/@CrossOrigin/] } }
