export default { id: 'ocelot-options-not-listed', source: 'ThreeMammals/Ocelot#211 and its kind, UpstreamHttpMethod', software: 'aspnet', kind: 'preflight',
  story: 'UpstreamHttpMethod of Ocelot has no Options: 404 and empty; the GET passes with the header of the service behind.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, url }) => {
      const s = ['Server', 'Kestrel']
      if (method === 'OPTIONS' || !url.startsWith('/orders')) return { status: 404, headers: [s] }
      return { status: 200, headers: [s, ['Content-Type', 'application/json'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])], body: '[]' }
    })
    return { url: `https://gw.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'wrong-url', 'cors-not-configured'], fixFor: ['aspnet', null], mustSay: [/404/, /OPTIONS/] } }
