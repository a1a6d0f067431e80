export default { id: 'kept-preflight-of-yesterday', source: 'koala73/worldmonitor#2321', software: 'vercel', kind: 'stale',
  story: 'X-Widget-Key was added to the list; browsers kept the preflight of before for a day and go on refusing. The server is right now.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin }) => { const ok = origin === A; return { status: preflight ? 204 : 200, headers: [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::iad1::abcde-1709632800000-aaaaaaaaaaaa'], ['X-Vercel-Cache', 'MISS'], ['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', A]] : []), ...(preflight ? [['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization, X-Widget-Key, X-Pro-Key'], ['Access-Control-Max-Age', '86400']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' } })
    const url = `https://api.example.com:${port}/api/widget-agent`
    const dir = t.files({ 'console.txt': `Access to fetch at '${url}' from origin '${A}' has been blocked by CORS policy: Request header field x-widget-key is not allowed by Access-Control-Allow-Headers in preflight response.\nPOST ${url} net::ERR_FAILED\n` })
    return { url, args: ['--from', `${dir}/console.txt`, '--data', '{}', '-H', 'Content-Type: application/json', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['stale-preflight'], neverCertain: ['request-header-not-allowed'], mustSay: [/86400|Max-Age/, /x-widget-key|kept/i] } }
