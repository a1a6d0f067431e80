export default { id: 'ngrok-tunnel-offline', source: 'ngrok documentation, ERR_NGROK_3200', software: 'unknown', kind: 'wrong-url',
  story: 'The tunnel is not running: the edge of ngrok answers everything 404 with a code of its own.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/html'], ['Ngrok-Error-Code', 'ERR_NGROK_3200'], ['Referrer-Policy', 'no-referrer']], body: '<!DOCTYPE html><html><head><noscript>The endpoint ab12.ngrok-free.app is offline. (ERR_NGROK_3200)</noscript></head><body></body></html>' }))
    return { url: `https://ab12.ngrok-free.app:${port}/api/items`, args: ['-H', 'Content-Type: application/json', '-X', 'POST'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'gateway-error'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], mustSay: [/offline|not running|tunnel/i] } }
