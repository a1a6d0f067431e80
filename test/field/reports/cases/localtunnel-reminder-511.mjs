export default { id: 'localtunnel-reminder-511', source: 'localtunnel/localtunnel#405', software: 'express', kind: 'edge',
  story: 'The tunnel answers browsers with its reminder page, 511, until it was clicked through; programs reach the application.',
  async start(t) {
    const { port } = await t.serve(({ preflight, h, acrh }) => {
      if (/^Mozilla/.test(h['user-agent'] ?? '') && !h['bypass-tunnel-reminder'])
        return { status: 511, headers: [['Server', 'nginx/1.17.9'], ['Content-Type', 'text/html; charset=utf-8'], ['x-localtunnel-status', 'Tunnel Password Required']], body: '<!DOCTYPE html><html><head><title>Tunnel website ahead!</title></head><body><h1>You are about to visit: shop.loca.lt</h1><p>This website is served for free via a localtunnel. Enter the tunnel password.</p></body></html>' }
      const cors = [['Server', 'nginx/1.17.9'], ['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', '*']]
      return preflight ? { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh], ['Vary', 'Access-Control-Request-Headers']] : [])] } : { status: 200, headers: [...cors, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://shop.loca.lt:${port}/api`, args: ['-H', 'Bypass-Tunnel-Reminder: true'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: [null], mustSay: [/511/, /tunnel/i] } }
