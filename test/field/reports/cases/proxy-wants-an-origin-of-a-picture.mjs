export default { id: 'proxy-wants-an-origin-of-a-picture', source: 'Rob--W/cors-anywhere README, requireHeader; Stack Overflow, Missing required request header. Must specify one of: origin,x-requested-with', software: 'unknown', kind: 'page',
  story: 'An <img> is loaded through a proxy of the kind of cors-anywhere, which answers 400 to whatever brings no Origin: a plain image brings none. With crossorigin it does.',
  async start(t) {
    const { port } = await t.serve(({ origin, h }) => origin || h['x-requested-with'] ? { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'image/png']], body: 'png' } : { status: 400, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'text/plain']], body: 'Missing required request header. Must specify one of: origin,x-requested-with' })
    return { url: `https://proxy.example.com:${port}/https://pictures.example.net/a.png`, args: ['--as', 'img'] }
  },
  expect: { outcome: ['blocked', 'allowed'], causes: ['cross-origin-resource-policy', 'refused-by-application', 'wrong-url'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: [null], mustSay: [/400/, /Must specify one of: origin/] } }
