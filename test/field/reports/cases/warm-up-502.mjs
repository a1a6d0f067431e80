export default { id: 'warm-up-502', source: 'expressjs/cors#141 and its kind', software: 'unknown', kind: 'flapping',
  story: 'The first answers after a pause are 502 while the instance starts, then all is well.',
  async start(t) {
    let n = 0
    const { port } = await t.serve(() => ++n <= 3 ? { status: 502, headers: [['Server', 'nginx'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n' } : { status: 200, headers: [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*']], body: '{}' }, { plain: true })
    return { url: `http://api.example.com:${port}/x` }
  },
  expect: { outcome: ['blocked', 'allowed', 'inconclusive'], causes: ['partial-rollout', 'gateway-error'], neverCertain: ['cors-after-routes'], layer: ['nginx'], mustSay: [/502/] } }
