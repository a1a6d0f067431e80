export default { id: 'httpsys-invalid-hostname-400', source: 'Microsoft documentation, HTTP.sys error log: Hostname; IIS Express bound to localhost alone', software: 'unknown', kind: 'host',
  story: 'IIS Express is bound to localhost and called by the name of the machine: HTTP.sys answers 400 Invalid Hostname, whatever is asked.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 400, headers: [['Content-Type', 'text/html; charset=us-ascii'], ['Server', 'Microsoft-HTTPAPI/2.0'], ['Connection', 'close']], body: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">\r\n<HTML><HEAD><TITLE>Bad Request</TITLE>\r\n<META HTTP-EQUIV="Content-Type" Content="text/html; charset=us-ascii"></HEAD>\r\n<BODY><h2>Bad Request - Invalid Hostname</h2>\r\n<hr><p>HTTP Error 400. The request hostname is invalid.</p>\r\n</BODY></HTML>\r\n' }), { plain: true })
    return { page: 'http://devbox.test:4200', url: `http://devbox.test:${port}/api/orders`, args: ['-H', 'Authorization: Bearer abc'] }
  },
  expect: { outcome: 'blocked', neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null, 'iis', 'aspnet'], layer: [null, 'iis'], mustSay: [/hostname|host name/i, /400/] } }
