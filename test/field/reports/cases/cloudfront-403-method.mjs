export default { id: 'cloudfront-403-method', source: 'Amazon CloudFront documentation, allowed HTTP methods', software: 'cloudfront', kind: 'method',
  story: 'The behavior allows GET, HEAD and OPTIONS: the preflight passes to the origin, which allows PUT; the PUT itself would be refused by CloudFront 403.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, preflight }) => {
      const cf = [['Via', '1.1 a.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Id', 'x=='], ['X-Amz-Cf-Pop', 'FRA56-P5']]
      if (preflight) return { status: 204, headers: [...cf, ['X-Cache', 'Miss from cloudfront'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Methods', 'GET,PUT'], ['Access-Control-Allow-Headers', 'content-type'], ['Vary', 'Origin']] }
      if (method === 'PUT') return { status: 403, headers: [...cf, ['Server', 'CloudFront'], ['X-Cache', 'Error from cloudfront'], ['Content-Type', 'text/html']], body: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">\n<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE>\n</HEAD><BODY>\n<H1>403 ERROR</H1>\n<H2>The request could not be satisfied.</H2>\n<HR noshade size="1px">\nThis distribution is not configured to allow the HTTP request method that was used for this request. The distribution supports only cachable requests.\n</BODY></HTML>' }
      return { status: 200, headers: [...cf, ['X-Cache', 'Miss from cloudfront'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://cdn.example.com:${port}/v1/items/1`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge', 'method-not-allowed'], mustNotSay: [/valid token/], neverCertain: ['cors-after-routes'], fixFor: ['cloudfront', null], layer: ['cloudfront'], mustSay: [/403/, /method/i] } }
