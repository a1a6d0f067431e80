export default { id: 'proxmox-options-501', source: 'Proxmox VE, pve-http-server, PVE::APIServer::AnyEvent', software: 'unknown', kind: 'no-rule',
  story: 'The API of Proxmox knows no OPTIONS: 501 with the reason in the status line, Server: pve-api-daemon/3.0; a GET with a token is 200 and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h }) => {
      const s = [['Cache-Control', 'max-age=0'], ['Pragma', 'no-cache'], ['Server', 'pve-api-daemon/3.0'], ['Expires', 'Mon, 30 Nov 2026 10:00:00 GMT']]
      if (method === 'OPTIONS') return { status: 501, headers: s }
      if (!url.startsWith('/api2/json')) return { status: 404, headers: s }
      return h.authorization ? { status: 200, headers: [...s, ['Content-Type', 'application/json;charset=UTF-8']], body: '{"data":[]}' } : { status: 401, headers: s }
    })
    return { url: `https://pve.example.com:${port}/api2/json/nodes`, args: ['-H', 'Authorization: PVEAPIToken=root@pam!t=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-elsewhere'], fixFor: [null], layer: [null], mustSay: [/501/] } }
