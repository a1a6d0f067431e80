export default { id: 'squid-denies-the-api', source: 'Squid documentation, ERR_ACCESS_DENIED', software: 'unknown', kind: 'proxy',
  story: 'The proxy of the company does not let this host through: 403 with X-Squid-Error.',
  async start(t) {
    const { port } = await t.serve(({ url, h }) => ({ status: 403, headers: [['Server', 'squid/5.7'], ['Mime-Version', '1.0'], ['Content-Type', 'text/html;charset=utf-8'], ['X-Squid-Error', 'ERR_ACCESS_DENIED 0'], ['Vary', 'Accept-Language'], ['Content-Language', 'en'], ['X-Cache', 'MISS from proxy.corp.example'], ['X-Cache-Lookup', 'NONE from proxy.corp.example:3128'], ['Via', '1.1 proxy.corp.example (squid/5.7)']], body: `<!DOCTYPE html><html><head><title>ERROR: The requested URL could not be retrieved</title></head><body id=ERR_ACCESS_DENIED><h1>ERROR</h1><p>The following error was encountered while trying to retrieve the URL: http://${h.host}${url}</p><p><b>Access Denied.</b></p></body></html>` }), { plain: true })
    return { url: `http://api.example.com:${port}/v1/orders`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'preflight-failed'], fixFor: [null], layer: [null], mustSay: [/proxy|squid/i] } }
