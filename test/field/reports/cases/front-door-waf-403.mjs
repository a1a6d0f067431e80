export default { id: 'front-door-waf-403', source: 'Azure Front Door documentation, WAF block response', software: 'unknown', kind: 'edge',
  story: 'The WAF of Azure Front Door blocks the request with its own page and reference; the application is ASP.NET Core and fine.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const ref = ['x-azure-ref', '20240601T101112Z-r1a2b3c4d5e6f7g8h9']
      if (url.startsWith('/api/comments') && !preflight) return { status: 403, headers: [ref, ['X-Cache', 'CONFIG_NOCACHE'], ['Content-Type', 'text/html']], body: "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd'><html xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=utf-8' http-equiv='content-type'/><style type='text/css'></style></head><body><h2>The request is blocked.</h2><div id='errorMessage'>20240601T101112Z-r1a2b3c4d5e6f7g8h9</div></body></html>" }
      return { status: preflight ? 204 : 404, headers: [ref, ['X-Cache', 'CONFIG_NOCACHE'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'authorization'], ['Vary', 'Origin']] : [])] }
    })
    return { url: `https://api.example.com:${port}/api/comments?text=%3Cscript%3E`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['error-response-without-cors', 'cors-after-routes', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/403/] } }
