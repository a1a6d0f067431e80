export default { id: 'craft-graphql-origins', source: 'craftcms/cms GraphqlController, allowedGraphqlOrigins', software: 'unknown', kind: 'origin',
  story: 'allowedGraphqlOrigins of Craft lacks the page: the lists and Allow-Credentials come, Allow-Origin does not.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Server', 'nginx'], ['X-Powered-By', 'Craft CMS'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', 'Authorization, Content-Type, X-Craft-Authorization, X-Craft-Token']]
      return method === 'OPTIONS' ? { status: 200, headers: [...c, ['Access-Control-Allow-Methods', 'POST, GET, OPTIONS'], ['Content-Type', 'text/html; charset=UTF-8']] } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{"data":{}}' }
    })
    return { url: `https://cms.example.com:${port}/api`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '--data', '{"query":"{}"}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'proxy-strips-headers'], neverCertain: ['cors-not-configured', 'proxy-strips-headers'], fixFor: [null, 'php', 'nginx'], layer: ['nginx', 'php', null], mustSay: [/https:\/\/app\.example\.com/] } }
