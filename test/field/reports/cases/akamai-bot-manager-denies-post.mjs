export default { id: 'akamai-bot-manager-denies-post', source: 'Akamai community, Bot Manager, 403 Access Denied with Reference #18', software: 'akamai', kind: 'edge',
  story: 'OPTIONS and GET reach the application; the bot rules of the edge deny the POST with their own bare page.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const cors = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin'], ['Server-Timing', 'ak_p; desc="1700000000000_123_456";dur=1']]
      if (method === 'POST') return { status: 403, headers: [['Server', 'AkamaiGHost'], ['Mime-Version', '1.0'], ['Content-Type', 'text/html'], ['Expires', 'Tue, 14 Nov 2023 22:13:20 GMT'], ['Set-Cookie', '_abck=x~-1~y; Domain=.example.com; Path=/; Secure']], body: '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don\'t have permission to access "http&#58;&#47;&#47;api&#46;example&#46;com&#47;login" on this server.<P>\nReference&#32;&#35;18&#46;1f2e3d4c&#46;1700000000&#46;abcdef\n</BODY>\n</HTML>\n' }
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', 'content-type']] }
      return { status: url === '/login' ? 405 : 404, headers: [...cors, ['Content-Type', 'application/json']], body: '{"error":"x"}' }
    })
    return { url: `https://api.example.com:${port}/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'error-response-without-cors'], fixFor: ['akamai', null], layer: ['akamai'], mustSay: [/403/] } }
