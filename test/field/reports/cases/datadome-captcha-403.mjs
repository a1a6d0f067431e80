export default { id: 'datadome-captcha-403', source: 'DataDome documentation, 403 and geo.captcha-delivery.com', software: 'unknown', kind: 'edge',
  story: 'DataDome takes the script for a robot: 403 in JSON with a link to its captcha, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => preflight ? { status: 204, headers: [['Access-Control-Allow-Origin', origin]] } : { status: 403, headers: [['X-DataDome', 'protected'], ['X-DD-B', '1'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', 'x-dd-b, x-set-cookie'], ['Content-Type', 'application/json;charset=utf-8']], body: '{"url":"https://geo.captcha-delivery.com/captcha/?initialCid=abc"}' })
    return { url: `https://api.shop.example:${port}/search` }
  },
  expect: { outcome: 'allowed', causes: ['blocked-at-edge', 'refused-by-application'], neverCertain: ['refused-by-application'], fixFor: [null], mustSay: [/firewall of DataDome/], mustNotSay: [/Signing in again/] } }
