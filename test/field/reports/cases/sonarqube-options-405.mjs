export default { id: 'sonarqube-options-405', source: 'SonarSource community, CORS for the web API', software: 'unknown', kind: 'preflight',
  story: 'SonarQube takes no OPTIONS: Tomcat answers 405 in its own page; the GET passes with its token, bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = [['X-Frame-Options', 'SAMEORIGIN'], ['X-XSS-Protection', '1; mode=block'], ['X-Content-Type-Options', 'nosniff'], ['Sonar-Version', '9.9.4.87374']]
      if (method === 'OPTIONS') return { status: 405, headers: [...s, ['Content-Type', 'text/html;charset=utf-8'], ['Content-Language', 'en']], body: '<!doctype html><html lang="en"><head><title>HTTP Status 405 – Method Not Allowed</title></head><body><h1>HTTP Status 405 – Method Not Allowed</h1></body></html>' }
      return { status: url.startsWith('/api/measures') ? 200 : 404, headers: [...s, ['Cache-Control', 'no-cache, no-store, must-revalidate'], ['Content-Type', 'application/json']], body: url.startsWith('/api/measures') ? '{"component":{}}' : '{"errors":[{"msg":"Unknown url : /api/x"}]}' }
    })
    return { url: `https://sonar.example.com:${port}/api/measures/component?component=x&metricKeys=ncloc`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/405/] } }
