const A = 'https://app.example.com'
export default { id: 'fortiweb-attack-id', source: 'Fortinet documentation, FortiWeb, Attack block page and its Attack ID', software: 'unknown', kind: 'edge',
  story: 'FortiWeb takes the address for an attack: its own page with an Attack ID, 403 and bare; OPTIONS and the other addresses reach the application.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin }) => {
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin']] : []
      if (url.includes('..') && method !== 'OPTIONS') return { status: 403, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Cache-Control', 'no-cache, no-store, must-revalidate']], body: '<!DOCTYPE html><html lang="en"><head><title>Web Page Blocked!</title></head><body><div class="container"><h1>Web Page Blocked!</h1><p>The page cannot be displayed. Please contact the administrator for additional information.</p><div><p>URL: api.example.com/v1/files</p><p>Client IP: 203.0.113.7</p><p>Attack ID: 20000010</p><p>Message ID: 003123456789</p></div></div></body></html>' }
      if (method === 'OPTIONS') return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'authorization']] }
      return { status: url.startsWith('/v1/files') ? 200 : 404, headers: [['Content-Type', 'application/json'], ...cors], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/v1/files?path=reports..2026`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/403/, /Web Page Blocked|Attack ID/], mustNotSay: [/token (has )?expired/i] } }
