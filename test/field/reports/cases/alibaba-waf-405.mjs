export default { id: 'alibaba-waf-405', source: 'Alibaba Cloud WAF, 405 block page; EnableSecurity/wafw00f, plugins/aliyundun.py', software: 'unknown', kind: 'edge',
  story: 'The WAF of Alibaba Cloud blocks the search with status 405, which has nothing to do with the method; OPTIONS and other addresses pass.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ url, origin, preflight, method }) => {
      const own = [['Server', 'Tengine'], ...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...own, ['Access-Control-Allow-Methods', 'GET,POST,PUT'], ['Access-Control-Allow-Headers', 'authorization']] }
      if (url.startsWith('/api/search')) return { status: 405, headers: [['Server', 'Tengine'], ['Content-Type', 'text/html'], ['Via', 'spdycdn.cn']], body: '<!doctypehtml><html lang="zh-cn"><meta charset="utf-8"><title>405</title><body data-spm="7663354"><div data-spm="1998410538"><div class="header"><div class="container"><div class="message">很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。<div>您的请求ID是: <strong>276aedd416186716424122798e3951</strong></div></div></div></div><div class="main"><div class="container"><img src="https://errors.aliyun.com/images/TB15QGaHpXXXXXOaXXXXia39XXX-660-117.png"></div></div></div></body></html>' }
      return { status: 404, headers: [...own, ['Content-Type', 'application/json']], body: '{"error":"not found"}' }
    })
    return { url: `https://api.example.com:${port}/api/search?q=1%27%20or%201=1`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'preflight-not-handled', 'method-not-allowed', 'cors-after-routes'], fixFor: [null], mustSay: [/405/], mustNotSay: [/nginx -t|app\.use/] } }
