export default { id: 'restcountries-fields-400', source: 'Stack Overflow and freeCodeCamp forum, restcountries.com/v3.1/all answers 400 since fields is demanded', software: 'third-party', kind: 'allowed',
  story: 'The API has changed: /all without fields is a 400 that script can read. CORS is in order.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: url.includes('fields=') ? 200 : 400, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: url.includes('fields=') ? '[]' : `{"message":"'fields' query not specified or you're requesting more than 10 fields","status":400}` }))
    return { url: `https://restcountries.com:${port}/v3.1/all` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], mustSay: [/400/, /fields/], mustNotSay: [/log of the application/] } }
