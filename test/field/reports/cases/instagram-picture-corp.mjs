export default { id: 'instagram-picture-corp', source: 'jlobos/instagram-web-api#248', software: 'third-party', kind: 'corp',
  story: 'The pictures of Instagram carry Cross-Origin-Resource-Policy: same-origin: no other site may embed them.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'image/jpeg'], ['Cache-Control', 'max-age=1209600, no-transform'], ['Timing-Allow-Origin', '*'], ['Cross-Origin-Resource-Policy', 'same-origin'], ['Access-Control-Allow-Origin', '*'], ['X-FB-Connection-Quality', 'EXCELLENT; q=0.9']], body: 'jpeg' }))
    return { url: `https://scontent-mct1-1.cdninstagram.com:${port}/v/t51.2885-19/a.jpg?oh=b`, args: ['--as', 'img'] }
  },
  expect: { outcome: 'blocked', causes: ['cross-origin-resource-policy.corp'], fixFor: [null], mustSay: [/same-origin/, /crossorigin/] } }
