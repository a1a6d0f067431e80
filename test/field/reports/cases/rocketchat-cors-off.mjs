export default { id: 'rocketchat-cors-off', source: 'RocketChat/Rocket.Chat, apps/meteor/app/api/server/api.ts, API_Enable_CORS', software: 'unknown', kind: 'no-rule',
  story: 'API_Enable_CORS of Rocket.Chat is off: OPTIONS is 405 and says where to switch it on; the GET passes bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h, origin }) => {
      const id = [['X-XSS-Protection', '1'], ['X-Instance-ID', 'PsF2uK8mQyH7vW3dn'], ['Vary', 'Accept-Encoding']]
      if (method === 'OPTIONS') return origin || h['access-control-request-method'] ? { status: 405, headers: [...id], body: 'CORS not enabled. Go to "Admin > General > REST Api" to enable it.' } : { status: 200, headers: id }
      if (!url.startsWith('/api/')) return { status: 200, headers: [...id, ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>Rocket.Chat</title></head><body></body></html>' }
      return { status: h['x-auth-token'] ? 200 : 401, headers: [...id, ['Cache-Control', 'no-store'], ['Pragma', 'no-cache'], ['content-type', 'application/json']], body: h['x-auth-token'] ? '{"users":[],"count":0,"success":true}' : '{"status":"error","message":"You must be logged in to do this."}' }
    })
    return { url: `https://chat.example.com:${port}/api/v1/users.list`, args: ['-H', 'X-Auth-Token: abc', '-H', 'X-User-Id: def'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'preflight-elsewhere', 'method-not-allowed'], fixFor: [null], layer: [null], mustSay: [/CORS not enabled|Admin > General/], mustNotSay: [/npm install cors|add_header/] } }
