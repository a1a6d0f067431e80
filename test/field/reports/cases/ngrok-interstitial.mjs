export default { id: 'ngrok-interstitial', source: 'ngrok documentation, ERR_NGROK_6024', software: 'unknown', kind: 'edge',
  story: 'The free tunnel shows browsers its own warning page in HTML, 200 without any CORS header, until a header asks it not to.',
  async start(t) {
    const { port } = await t.serve(({ h, preflight }) => preflight || h['ngrok-skip-browser-warning'] || !/mozilla/i.test(h['user-agent'] ?? '')
      ? { status: preflight ? 204 : 200, headers: [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', '*'], ['Content-Type', 'application/json'], ['X-Powered-By', 'Express'], ['Ngrok-Agent-Ips', '203.0.113.9']], body: '{}' }
      : { status: 200, headers: [['Content-Type', 'text/html'], ['Ngrok-Error-Code', 'ERR_NGROK_6024'], ['Cache-Control', 'no-cache'], ['Referrer-Policy', 'no-referrer']], body: '<!DOCTYPE html>\n<html class="h-full" lang="en-US" dir="ltr">\n<head><noscript>You are about to visit ab12.ngrok-free.app, served by 203.0.113.9. This website is served for free through ngrok.com. You should only visit this website if you trust whoever sent the link to you. (ERR_NGROK_6024)</noscript></head><body id="ngrok"></body></html>' })
    return { url: `https://ab12.ngrok-free.app:${port}/api/items`, args: ['-H', 'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'wrong-url'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'wrong-url'], fixFor: [null], mustSay: [/ngrok/i, /ngrok-skip-browser-warning/i] } }
