export default { id: 'datapower-client-id-401', source: 'IBM API Connect documentation, CORS and invalid client id', software: 'unknown', kind: 'preflight-auth',
  story: 'CORS is off in the API document: the gateway asks OPTIONS for the client id, 401 in its own JSON; the GET passes with the header of the service behind.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => {
      if (!h['x-ibm-client-id']) return { status: 401, headers: [['X-Global-Transaction-ID', 'a'], ['Content-Type', 'application/json'], ['API-Supported-Versions', '1.0']], body: '{"httpCode":"401","httpMessage":"Unauthorized","moreInformation":"Invalid client id or secret."}' }
      return { status: 200, headers: [['X-Global-Transaction-ID', 'a'], ['Content-Type', 'application/json'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])], body: '{}' }
    })
    return { url: `https://gw.example.com:${port}/org/sandbox/items`, args: ['-H', 'X-IBM-Client-Id: i'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/] } }
