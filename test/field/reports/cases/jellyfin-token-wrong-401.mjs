export default { id: 'jellyfin-token-wrong-401', source: 'jellyfin/jellyfin#1794', software: 'aspnet', kind: 'error',
  story: 'The token is not valid (any more): the 401 comes without the headers that every good response has.',
  async start(t) {
    const { port } = await t.serve(({ method, url, h }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, PATCH, OPTIONS'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization, Range, X-MediaBrowser-Token, X-Emby-Authorization, X-Emby-Token']]
      if (method === 'OPTIONS') return { status: 200, headers: [['Server', 'Kestrel'], ...c] }
      if (url.startsWith('/Users')) return { status: 401, headers: [['Server', 'Kestrel'], ['Content-Type', 'text/html']], body: 'Invalid token.' }
      return { status: url === '/' ? 302 : 404, headers: [['Server', 'Kestrel'], ...(url === '/' ? [['Location', '/web/index.html']] : []), ...c] }
    })
    return { url: `https://media.example.com:${port}/Users/1f/Items/Latest`, args: ['-H', 'X-Emby-Token: old'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['aspnet', null], mustSay: [/401/, /Invalid token/] } }
