export default { id: 'lighttpd-setenv-header-list', source: 'redmine.lighttpd.net, mod_setenv and CORS, Authorization', software: 'unknown', kind: 'header',
  story: 'setenv.add-response-header of lighttpd sends * with everything; nobody listed the header that the page sends, and lighttpd answers OPTIONS itself.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Access-Control-Allow-Origin', '*'], ['Server', 'lighttpd/1.4.69']]
      if (method === 'OPTIONS') return { status: 200, headers: [['Allow', 'OPTIONS, GET, HEAD, POST'], ['Content-Length', '0'], ...id] }
      return url.startsWith('/data.json') ? { status: 200, headers: [['Content-Type', 'application/json'], ['Accept-Ranges', 'bytes'], ['ETag', '"123"'], ...id], body: '{}' } : { status: 404, headers: [['Content-Type', 'text/html'], ...id], body: '<?xml version="1.0" encoding="iso-8859-1"?>\n<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>' }
    })
    return { url: `https://files.example.com:${port}/data.json`, args: ['-H', 'X-Api-Key: x'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-not-handled', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/x-api-key/i], mustNotSay: [/add_header|Header always/] } }
