export default { id: 'everything-403-html', source: 'Stack Overflow, 403 Forbidden in HTML for everything', software: 'unknown', kind: 'ambiguous',
  story: 'Everything is 403 in a page without a name, no credentials were given: nobody can know what a signed-in user would get.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['Content-Type', 'text/html']], body: '<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1></body></html>' }))
    return { url: `https://api.example.com:${port}/v1/items` }
  },
  expect: { outcome: ['blocked', 'inconclusive'], maxConfidence: 'likely', fixFor: [null], layer: [null], mustSay: [/403/] } }
