export default { id: 'ords-origin-403', source: 'OraOpenSource/apex-frontend-boost, ORDS 403, request Origin is not authorized to access this resource', software: 'unknown', kind: 'origin',
  story: 'Oracle REST Data Services knows no allowed origin for the module: 403 in its words to everything that carries Origin; without it the data comes.',
  async start(t) {
    const body = '<!DOCTYPE html>\n<html>\n<head>\n<title>Forbidden</title>\n</head>\n<body>\n<div class="container"><h1><span class="statusCode">403</span> <span class="statusMessage">Forbidden</span></h1><p>The request cannot be processed because this resource does not support Cross Origin Sharing requests, or the request Origin is not authorized to access this resource. If ORDS is being reverse proxied ensure the front end server is propagating the host name, for mod_proxy ensure ProxyPreserveHost is set to On</p></div>\n</body>\n</html>'
    const { port } = await t.serve(({ origin, method }) => origin
      ? { status: 403, headers: [['Content-Type', 'text/html'], ['X-Frame-Options', 'SAMEORIGIN'], ['Error-Reason', 'error="error"; error_description*=UTF-8\'\'The%20request%20cannot%20be%20processed']], body }
      : { status: 200, headers: method === 'OPTIONS' ? [['Allow', 'GET, OPTIONS, HEAD']] : [['Content-Type', 'application/json'], ['ETag', '"k9w=="']], body: method === 'OPTIONS' ? '' : '{"items":[],"hasMore":false}' })
    return { url: `https://db.example.com:${port}/ords/hr/employees/`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'cors-not-configured'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/403/, /Origin/], mustNotSay: [/add_header|Header always set/] } }
