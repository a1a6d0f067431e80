export default { id: 'transmission-session-id-409', source: 'transmission/transmission#8938', software: 'unknown', kind: 'refused',
  story: 'Transmission 4.0 allows every page; the first request gets 409 with the session id that the next one has to carry.',
  async start(t) {
    const { port } = await t.serve(({ method, acrh }) => method === 'OPTIONS'
      ? { status: 200, headers: [['Server', 'Transmission'], ['Access-Control-Allow-Origin', '*'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Content-Type', 'text/html; charset=ISO-8859-1']] }
      : { status: 409, headers: [['Server', 'Transmission'], ['Access-Control-Allow-Origin', '*'], ['X-Transmission-Session-Id', '4S6LyW57knUA8LSZs4zbwMVKCW4RRT0hKbZ69pZJFnsMWyCA'], ['Access-Control-Expose-Headers', 'X-Transmission-Session-Id'], ['Content-Type', 'text/html; charset=ISO-8859-1']], body: '<h1>409: Conflict</h1><p>Your request had an invalid session-id header.</p><p>To fix this, follow these steps:<ol><li> When reading a response, get its X-Transmission-Session-Id header and remember it<li> Add the updated header to your outgoing requests<li> When you get this 409 error message, resend your request with the updated header</ol></p>' }, { plain: true })
    return { url: `http://nas.example.com:${port}/transmission/rpc`, args: ['-H', 'X-Transmission-Session-Id: old'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], mustSay: [/409/] } }
