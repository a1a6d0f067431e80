export default { id: 'cloudfront-waf-403', source: 'Amazon CloudFront documentation, HTTP 403 Request blocked', software: 'cloudfront', kind: 'edge',
  story: 'AWS WAF in front of the distribution blocks the request: the page of CloudFront says "Request blocked.", the application never saw it.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => preflight ? { status: 204, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'content-type'], ['Vary', 'Origin'], ['X-Cache', 'Miss from cloudfront'], ['Via', '1.1 a.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Id', 'x==']] }
      : { status: 403, headers: [['Server', 'CloudFront'], ['Content-Type', 'text/html'], ['X-Cache', 'Error from cloudfront'], ['Via', '1.1 a.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Id', 'y==']], body: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">\n<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">\n<TITLE>ERROR: The request could not be satisfied</TITLE>\n</HEAD><BODY>\n<H1>403 ERROR</H1>\n<H2>The request could not be satisfied.</H2>\n<HR noshade size="1px">\nRequest blocked.\nWe can\'t connect to the server for this app or website at this time.\n</BODY></HTML>' })
    return { url: `https://api.example.com:${port}/search`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], fixFor: ['cloudfront', null], layer: ['cloudfront'], mustSay: [/403/, /WAF|blocked/i] } }
