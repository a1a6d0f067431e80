export default { id: 'sucuri-blocks-the-post', source: 'Sucuri documentation, Access Denied - Sucuri Website Firewall', software: 'unknown', kind: 'edge',
  story: 'The firewall of Sucuri refuses everything of this client 403 in its own page.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Server', 'Sucuri/Cloudproxy'], ['X-Sucuri-ID', '14004'], ['X-Sucuri-Block', 'EVA'], ['Content-Type', 'text/html']], body: '<!DOCTYPE html><html lang="en"><head><title>Sucuri WebSite Firewall - Access Denied</title></head><body><h1>Access Denied - Sucuri Website Firewall</h1></body></html>' }))
    return { url: `https://www.shop.example:${port}/wp-json/wc/v3/products` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['cors-not-configured', 'error-response-without-cors'], fixFor: [null], mustSay: [/firewall of Sucuri/], mustNotSay: [/DataDome/] } }
