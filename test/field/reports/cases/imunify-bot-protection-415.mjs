export default { id: 'imunify-bot-protection-415', source: 'Imunify360 documentation, bot protection', software: 'unknown', kind: 'edge',
  story: 'Imunify360 of a shared host takes the POST for a bot: 415 in JSON "Access denied by Imunify360 bot-protection", bare.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => method === 'OPTIONS' ? { status: 204, headers: [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Headers', 'content-type, x-form'], ['Access-Control-Allow-Methods', 'POST']] } : { status: 415, headers: [['Server', 'imunify360-webshield/1.21'], ['Content-Type', 'application/json']], body: '{"message": "Access denied by Imunify360 bot-protection. IPs used for automation should be whitelisted"}' })
    return { url: `https://www.blog.example:${port}/wp-json/contact/v1/send`, args: ['-H', 'X-Form: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['error-response-without-cors'], fixFor: [null], layer: [null], mustSay: [/Imunify360/] } }
