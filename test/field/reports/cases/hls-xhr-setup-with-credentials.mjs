export default { id: 'hls-xhr-setup-with-credentials', source: 'jellyfin/jellyfin-web#1856', software: 'aspnet', kind: 'page',
  story: 'xhrSetup of hls.js sets withCredentials, the server of the media answers *. The key stands in the address and no cookie is needed.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Server', 'Kestrel'], ['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', '*']] : [['Content-Type', 'application/x-mpegURL'], ['X-Response-Time-ms', '3']])], body: preflight ? '' : '#EXTM3U\n' }))
    const url = `https://media.example.net:${port}/videos/7/master.m3u8?api_key=abc&PlaySessionId=1`
    const dir = t.files({ 'player.js': `const hls = new Hls({ manifestLoadingTimeOut: 20000, xhrSetup(xhr) { xhr.withCredentials = true } })\nhls.loadSource('${url}')\nhls.attachMedia(video)\n` })
    return { url, args: ['--from', `${dir}/player.js`] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null, 'aspnet'], layer: ['aspnet', null], mustSay: [/withCredentials|credentials/i] } }
