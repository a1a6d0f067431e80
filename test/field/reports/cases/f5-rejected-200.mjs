export default { id: 'f5-rejected-200', source: 'F5 K-articles, The requested URL was rejected. Please consult with your administrator.', software: 'unknown', kind: 'edge',
  story: 'F5 ASM answers the request 200 with its rejection page and a support id; other paths have the headers of the application.',
  async start(t) {
    const { port } = await t.serve(({ origin, url, preflight }) => preflight || !url.includes('<') && !url.includes('%3C') ? { status: preflight ? 204 : 404, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : undefined], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' } : { status: 200, headers: [['Cache-Control', 'no-cache'], ['Pragma', 'no-cache'], ['Content-Type', 'text/html; charset=utf-8']], body: '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 1234567890123456789<br><br><a href=\'javascript:history.back();\'>[Go Back]</a></body></html>' })
    return { url: `https://api.example.com:${port}/v1/search?q=%3Cscript%3E` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['cors-after-routes', 'wrong-url'], fixFor: [null], mustSay: [/support ID|firewall|F5/i] } }
