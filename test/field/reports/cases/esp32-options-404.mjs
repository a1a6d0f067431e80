export default { id: 'esp32-options-404', source: 'espressif/arduino-esp32, WebServer, enableCORS; Stack Overflow, ESP8266 CORS preflight', software: 'unknown', kind: 'preflight-missing',
  story: 'server.on("/led", HTTP_POST, …) of an ESP32 sends the header; OPTIONS falls to onNotFound: 404 in plain text.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (url.startsWith('/led') && method === 'POST') return { status: 200, headers: [['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', '*'], ['Connection', 'close']], body: '{"on":true}' }
      return url === '/' ? { status: 200, headers: [['Content-Type', 'text/html'], ['Connection', 'close']], body: '<h1>LED</h1>' } : { status: 404, headers: [['Content-Type', 'text/plain'], ['Connection', 'close']], body: `Not found: ${url}` }
    }, { plain: true })
    return { url: `http://esp32.local:${port}/led`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"on":true}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/404/, /OPTIONS/], mustNotSay: [/npm install/] } }
