import net from 'node:net'
export default { id: 'provider-cuts-the-connection', source: 'Stack Overflow and TMDB forum, api.themoviedb.org ERR_CONNECTION_RESET at some Indian providers', software: 'third-party', kind: 'connection',
  story: 'The provider of the person resets every connection to this host as soon as its name is said; by another network or a VPN it works. axios says Network Error, which is taken for CORS.',
  async start(t) {
    const port = await t.attach(net.createServer((s) => { s.on('error', () => {}); s.on('data', () => s.resetAndDestroy()) }))
    return { url: `https://api.themoviedb.org:${port}/3/movie/550`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'unreachable', causes: ['connection-broken'], neverCertain: ['tls-failure'], fixFor: [null], mustSay: [/network|VPN|provider|firewall/i] } }
