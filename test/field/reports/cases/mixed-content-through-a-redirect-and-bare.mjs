export default { id: 'mixed-content-through-a-redirect-and-bare', source: 'Stack Overflow, Tomcat behind TLS redirects to http (RemoteIpValve is missing)', software: 'tomcat', kind: 'two',
  story: 'Tomcat behind a proxy adds the slash of the context and redirects to http, bare: a browser stops at the redirect, and beyond it is mixed content.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => {
      if (url === '/shop') return { status: 302, headers: [['Location', `http://${h.host}/shop/`]] }
      return { status: 200, headers: [['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', '*']], body: '{}' }
    }, { mixed: true })
    return { url: `https://api.example.com:${port}/shop` }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'mixed-content'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'error-response-without-cors'], fixFor: [null], mustSay: [/http:\/\/api\.example\.com/, /\/shop\//] } }
