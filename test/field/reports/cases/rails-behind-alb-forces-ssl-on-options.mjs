export default { id: 'rails-behind-alb-forces-ssl-on-options', source: 'rails/rails, force_ssl behind a load balancer that ends TLS and sends no X-Forwarded-Proto', software: 'rails', kind: 'redirect',
  story: 'TLS ends at the load balancer and Rails believes in http: every GET is 301 to its own address, OPTIONS 307; Rack::Cors stands above and puts its headers on both.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, url, h, preflight }) => {
      const cors = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET, POST'], ['access-control-expose-headers', ''], ['access-control-max-age', '7200'], ['vary', 'Origin']] : []
      if (preflight) return { status: 200, headers: [...cors, ...(cors.length ? [['access-control-allow-headers', 'authorization']] : [])] }
      return { status: method === 'GET' || method === 'HEAD' ? 301 : 307, headers: [['content-type', 'text/html; charset=utf-8'], ['location', `https://${h.host}${url}`], ...cors] }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'refused-by-application', 'gateway-error'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-redirected'], fixFor: ['rails', null], mustSay: [/itself|own address|loop|same address|20/i] } }
