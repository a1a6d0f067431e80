export default { id: 'laravel-dd-500', source: 'laravel/framework, dd() and HandleCors', software: 'laravel', kind: 'bare-error',
  story: 'A dd() was left in the controller: PHP ends there with 500 and a dump; the middleware never adds its headers.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, acrh }) => {
      const id = [['Server', 'nginx/1.24.0'], ['X-Powered-By', 'PHP/8.3.6']]
      const c = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Credentials', 'true']]
      if (preflight) return { status: 204, headers: [...id, ['Cache-Control', 'no-cache, private'], ...c, ['Vary', 'Access-Control-Request-Method, Access-Control-Request-Headers'], ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Max-Age', '0']] }
      if (url.startsWith('/api/invoices')) return { status: 500, headers: [...id, ['Content-Type', 'text/html; charset=UTF-8']], body: "<script> Sfdump = window.Sfdump || (function (doc) { doc.documentElement.classList.add('sf-js-enabled') })(document)</script><style>pre.sf-dump { }</style><pre class=sf-dump id=sf-dump-1>array:1 [<samp data-depth=1></samp>]</pre>" }
      const found = url.startsWith('/api')
      return { status: found ? 200 : 404, headers: [...id, ['Content-Type', 'application/json'], ['Cache-Control', 'no-cache, private'], ...c], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/invoices`, args: ['--credentials', 'include', '-H', 'X-XSRF-TOKEN: x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['gateway-error', 'proxy-strips-headers'], fixFor: ['laravel', 'php', null], mustSay: [/\b500\b/] } }
