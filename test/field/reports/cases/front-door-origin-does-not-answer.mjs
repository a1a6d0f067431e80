export default { id: 'front-door-origin-does-not-answer', source: 'Azure Front Door documentation, 503 and 504, Our services aren’t available right now', software: 'unknown', kind: 'gateway',
  story: 'The origin behind Azure Front Door does not answer: 503 in the page of Front Door to everything.',
  async start(t) {
    const body = "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd'><html xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=utf-8' http-equiv='content-type'/><title>Microsoft Azure</title></head><body><div id='content'><div id='message'><h2>Our services aren't available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p></div><div id='footer'><span>20260522T100000Z-r1a2b3c4d5e6f7g8hC1FRA0000000000abcd000000001234</span></div></div></body></html>"
    const { port } = await t.serve(() => ({ status: 503, headers: [['Content-Type', 'text/html'], ['Cache-Control', 'no-store'], ['x-azure-ref', '20260522T100000Z-r1a2b3c4d5e6f7g8hC1FRA0000000000abcd000000001234'], ['X-Cache', 'CONFIG_NOCACHE']], body }))
    return { url: `https://shop-api-abc.z01.azurefd.net:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge', 'preflight-failed'], fixFor: [null], layer: [null], mustSay: [/503/] } }
