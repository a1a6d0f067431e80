export default { id: 'allow-orgin-of-another-page', source: 'Corey Maynard, Creating a RESTful API with PHP, and what is made of its listing: a fixed origin under the misspelt name', software: 'php', kind: 'misspelt',
  story: 'The first header is Access-Control-Allow-Orgin and names the page of the time of development. With the right name it would still name another.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Access-Control-Allow-Orgin', 'http://localhost:4200'], ['Access-Control-Allow-Methods', 'GET, POST'], ['Access-Control-Allow-Headers', 'Content-Type']]
      return method === 'OPTIONS' ? { status: 200, headers: c } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['invalid-allow-origin'], neverCertain: ['cors-not-configured', 'proxy-strips-headers'], fixFor: [null, 'php'], mustSay: [/Access-Control-Allow-Orgin/, /localhost:4200/, /either/] } }
