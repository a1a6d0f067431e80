export default { id: 'discord-attachment-ran-out', source: 'discord/discord-api-docs, signed attachment URLs (ex, is, hm): after 24 hours 404 This content is no longer available', software: 'third-party', kind: 'address',
  story: 'A picture of a chat is drawn on a canvas by an address that was signed for a day: the store answers 404, bare; a fresh address has Allow-Origin *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'text/plain;charset=UTF-8'], ['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6a7b-FRA']], body: 'This content is no longer available.' }))
    return { url: `https://cdn.discordapp.com:${port}/attachments/11/12/a.png?ex=65d903de&is=65c68ede&hm=2481f30dd67f503f`, args: ['--as', 'img-crossorigin'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'error-response-without-cors', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'blocked-at-edge'], fixFor: [null], mustSay: [/404/, /no longer available/] } }
