export default { id: 'api-umbrella-key-of-the-preflight', source: 'NatLabRockies/api-umbrella#143', software: 'unknown', kind: 'preflight-auth',
  story: 'API Umbrella wants the key of OPTIONS, too: 403 API_KEY_MISSING with Access-Control-Allow-Origin: *; with the key the API answers.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      const id = [['Server', 'openresty'], ['Access-Control-Allow-Origin', '*'], ['X-Api-Umbrella-Request-Id', 'c1d2']]
      if (method === 'OPTIONS' || !h['x-api-key']) return { status: 403, headers: [['Content-Type', 'application/json'], ...id], body: '{\n  "error": {\n    "code": "API_KEY_MISSING",\n    "message": "No api_key was supplied. Get one at https://api.example.com"\n  }\n}' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ['X-RateLimit-Limit', '1000'], ['X-RateLimit-Remaining', '998'], ...id], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/nrel/alt-fuel-stations/v1.json`, args: ['-H', 'X-Api-Key: k'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'blocked-at-edge'], fixFor: [null], mustSay: [/OPTIONS/, /403/, /key/i], mustNotSay: [/add_header/] } }
