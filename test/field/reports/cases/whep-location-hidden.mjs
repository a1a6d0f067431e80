export default { id: 'whep-location-hidden', source: 'bluenviron/mediamtx#2453, Eyevinn/strom#811', software: 'unknown', kind: 'hidden',
  story: 'WHEP answers the offer 201 with the address of the session in Location; Expose-Headers names other headers, so the player can neither patch nor end it.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = ['Server', 'mediamtx'], c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'true']]
      if (method === 'OPTIONS') return { status: 204, headers: [s, ...c, ['Access-Control-Allow-Methods', 'OPTIONS, GET, POST, PATCH, DELETE'], ['Access-Control-Allow-Headers', 'Authorization, Content-Type, If-Match'], ['Access-Control-Expose-Headers', 'Link']] }
      if (method === 'POST' && url === '/cam/whep') return { status: 201, headers: [s, ...c, ['Access-Control-Expose-Headers', 'ETag, ID, Accept-Patch, Link'], ['Content-Type', 'application/sdp'], ['ETag', '*'], ['ID', '0d7c'], ['Accept-Patch', 'application/trickle-ice-sdpfrag'], ['Location', '/cam/whep/0d7c5f1e']], body: 'v=0\r\n' }
      return { status: url.startsWith('/cam') ? 405 : 404, headers: [s, ...c] }
    }, { plain: true })
    return { page: 'http://player.example.com', url: `http://media.example.com:${port}/cam/whep`, args: ['-X', 'POST', '-H', 'Content-Type: application/sdp', '--data', 'v=0', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed'], fixFor: [null], layer: [null], mustSay: [/location/i] } }
