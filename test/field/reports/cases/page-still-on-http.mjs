export default { id: 'page-still-on-http', source: 'ASP.NET Core documentation, WithOrigins', software: 'aspnet', kind: 'origin',
  story: 'The list has the https address; people came to the page by http, and nothing sends them on.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const ok = origin === 'https://app.example.com'
      const c = ok ? [['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [['Server', 'Kestrel'], ...c, ...(ok ? [['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'POST']] : [])] }
      return { status: 200, headers: [['Server', 'Kestrel'], ...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { page: 'http://app.example.com', url: `https://api.example.com:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--credentials', 'include', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.scheme'], fixFor: ['aspnet', null], layer: ['aspnet'], mustSay: [/https:\/\/app\.example\.com/, /(page|people|visitors?|serve|send|redirect)[^.]{0,80}https/i] } }
