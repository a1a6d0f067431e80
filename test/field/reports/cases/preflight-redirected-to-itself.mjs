export default { id: 'preflight-redirected-to-itself', source: 'Stack Overflow, ERR_TOO_MANY_REDIRECTS and a preflight', software: 'unknown', kind: 'redirect',
  story: 'Behind a proxy that ends TLS the application sends OPTIONS to https, which is where it came from.',
  async start(t) {
    const { port } = await t.serve(({ h, url }) => ({ status: 308, headers: [['Location', `https://${h.host}${url}`]] }))
    return { url: `https://api.example.com:${port}/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected'], fixFor: [null], mustSay: [/own address|itself/], mustNotSay: [/directly|call the final/] } }
