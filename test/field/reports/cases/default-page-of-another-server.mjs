export default { id: 'default-page-of-another-server', source: 'Stack Overflow, Apache2 Ubuntu Default Page in place of the API', software: 'apache', kind: 'wrong-url',
  story: 'The virtual host of the API is not enabled: the default site of Apache answers, 404 to the path and its default page at /.',
  async start(t) {
    const id = [['Server', 'Apache/2.4.58 (Ubuntu)']]
    const { port } = await t.serve(({ url, method }) => method === 'OPTIONS'
      ? { status: 200, headers: [...id, ['Allow', 'GET,POST,OPTIONS,HEAD'], ['Content-Length', '0'], ['Content-Type', 'text/html']] }
      : url === '/' ? { status: 200, headers: [...id, ['Content-Type', 'text/html']], body: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Apache2 Ubuntu Default Page: It works</title></head><body></body></html>' }
      : { status: 404, headers: [...id, ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n<hr>\n<address>Apache/2.4.58 (Ubuntu) Server at api.example.com Port 443</address>\n</body></html>\n' })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'], fixFor: ['apache', null], layer: ['apache'], mustSay: [/404/, /default page/] } }
