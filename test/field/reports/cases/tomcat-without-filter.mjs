export default { id: 'tomcat-without-filter', source: 'apache/tomcat, HttpServlet.doOptions', software: 'unknown', kind: 'no-rule',
  story: 'A servlet of Tomcat without any CORS filter: OPTIONS is 200 with Allow, everything is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (!url.startsWith('/app/orders')) return { status: 404, headers: [['Content-Type', 'text/html;charset=utf-8'], ['Content-Language', 'en']], body: '<!doctype html><html lang="en"><head><title>HTTP Status 404 – Not Found</title></head><body><h1>HTTP Status 404 – Not Found</h1><hr class="line" /><h3>Apache Tomcat/10.1.20</h3></body></html>' }
      return method === 'OPTIONS' ? { status: 200, headers: [['Allow', 'GET, HEAD, POST, OPTIONS'], ['Content-Length', '0']] } : { status: 200, headers: [['Content-Type', 'application/json;charset=UTF-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/app/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'preflight-not-handled'], fixFor: [null, 'spring'], layer: [null], mustNotSay: [/@CrossOrigin|WebMvcConfigurer|npm install cors/] } }
