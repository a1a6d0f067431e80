export default { id: 'ngrok-page-for-browsers-alone', source: 'ngrok documentation, ERR_NGROK_6024', software: 'fastapi', kind: 'edge',
  story: 'The free tunnel shows its warning page to every User-Agent of a browser, with 200; programs reach the application, which allows the page.',
  async start(t) {
    const { port } = await t.serve(({ preflight, h, origin, acrh }) => {
      if (!preflight && /^Mozilla/.test(h['user-agent'] ?? '') && !h['ngrok-skip-browser-warning'])
        return { status: 200, headers: [['Content-Type', 'text/html'], ['Ngrok-Error-Code', 'ERR_NGROK_6024'], ['Referrer-Policy', 'no-referrer'], ['X-Content-Type-Options', 'nosniff']], body: '<!DOCTYPE html>\n<html class="h-full" lang="en-US" dir="ltr"><head><title>ngrok</title></head><body><div id="root"></div><noscript>You are about to visit api.ngrok-free.app (ERR_NGROK_6024)</noscript></body></html>' }
      const ok = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['vary', 'Origin']] : []
      return preflight
        ? { status: ok.length ? 200 : 400, headers: [['server', 'uvicorn'], ...ok, ['access-control-allow-methods', 'GET'], ...(acrh ? [['access-control-allow-headers', acrh]] : [])], body: ok.length ? 'OK' : 'Disallowed CORS origin' }
        : { status: 200, headers: [['server', 'uvicorn'], ['content-type', 'application/json'], ...(origin ? ok : [])], body: '[]' }
    })
    return { url: `https://shop-api.ngrok-free.app:${port}/items` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes'], fixFor: [null], mustSay: [/ngrok-skip-browser-warning/] } }
