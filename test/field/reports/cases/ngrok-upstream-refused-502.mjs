export default { id: 'ngrok-upstream-refused-502', source: 'ngrok documentation, ERR_NGROK_8012', software: 'unknown', kind: 'gateway',
  story: 'The tunnel stands, the program behind it does not run.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 502, headers: [['Content-Type', 'text/html'], ['Ngrok-Error-Code', 'ERR_NGROK_8012'], ['Referrer-Policy', 'no-referrer'], ['Cache-Control', 'no-store']], body: '<!DOCTYPE html>\n<html class="h-full" lang="en-US" dir="ltr">\n  <head><meta charset="utf-8"><meta name="author" content="ngrok"><title>ERR_NGROK_8012</title></head><body><noscript>Traffic was successfully tunneled to the ngrok agent, but the agent failed to establish a connection to the upstream web service at localhost:8080. The error encountered was: dial tcp [::1]:8080: connect: connection refused (ERR_NGROK_8012)</noscript></body></html>' }))
    return { url: `https://shop.ngrok-free.app:${port}/api`, args: ['-H', 'ngrok-skip-browser-warning: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: [null], mustSay: [/502/, /ERR_NGROK_8012|ngrok|tunnel/i] } }
