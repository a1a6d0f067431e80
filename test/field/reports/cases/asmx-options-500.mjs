export default { id: 'asmx-options-500', source: 'Stack Overflow, ASMX, Request format is unrecognized for URL unexpectedly ending in', software: 'iis', kind: 'preflight-failed',
  story: 'web.config adds the headers to everything; an .asmx service knows no OPTIONS and throws: 500 in the page of ASP.NET.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const id = [['Server', 'Microsoft-IIS/10.0'], ['X-AspNet-Version', '4.0.30319'], ['X-Powered-By', 'ASP.NET'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS']]
      return method === 'OPTIONS'
        ? { status: 500, headers: [['Cache-Control', 'private'], ...id, ['Content-Type', 'text/html; charset=utf-8']], body: "<!DOCTYPE html>\r\n<html>\r\n    <head>\r\n        <title>Request format is unrecognized for URL unexpectedly ending in '/GetOrders'.</title>\r\n    </head>\r\n    <body bgcolor=\"white\">\r\n            <span><H1>Server Error in '/' Application.<hr width=100% size=1 color=silver></H1>\r\n            <h2> <i>Request format is unrecognized for URL unexpectedly ending in '/GetOrders'.</i> </h2></span>\r\n    </body>\r\n</html>\r\n" }
        : { status: 200, headers: [...id, ['Content-Type', 'application/json; charset=utf-8']], body: '{"d":[]}' }
    })
    return { url: `https://api.example.com:${port}/Orders.asmx/GetOrders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json; charset=utf-8', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'gateway-error'], fixFor: ['iis', 'aspnet', null], layer: ['iis', 'aspnet'], mustSay: [/500/, /OPTIONS/] } }
