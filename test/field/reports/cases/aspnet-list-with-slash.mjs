export default { id: 'aspnet-list-with-slash', source: 'dotnet/AspNetCore.Docs#18410 and its kind, WithOrigins and the trailing slash', software: 'aspnet', kind: 'origin',
  story: 'WithOrigins("https://app.example.com/"): ASP.NET Core answers the page as a stranger, 204 and bare.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh, acrm, url }) => {
      const s = ['Server', 'Kestrel'], c = origin === 'https://app.example.com/' ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 204, headers: [s, ...(c.length ? [...c, ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Methods', acrm]] : [])] }
      return { status: url.startsWith('/api/items') ? 200 : 404, headers: [s, ...c, ['Content-Type', 'application/json; charset=utf-8']], body: url.startsWith('/api/items') ? '[]' : '' }
    })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.trailing-slash'], neverCertain: ['cors-not-configured'], fixFor: ['aspnet', null], layer: ['aspnet', null], mustSay: [/slash/i] } }
