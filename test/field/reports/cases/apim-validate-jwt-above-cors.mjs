export default { id: 'apim-validate-jwt-above-cors', source: 'Microsoft documentation, API Management, cors and validate-jwt policies', software: 'apim', kind: 'preflight-auth',
  story: 'validate-jwt stands above cors in the inbound section: OPTIONS has no token and is 401 in the words of the policy.',
  async start(t) {
    const { port } = await t.serve(({ h, method }) => {
      const id = [['Request-Context', 'appId=cid-v1:0000']]
      if (!h.authorization) return { status: 401, headers: [...id, ['Content-Type', 'application/json']], body: '{ "statusCode": 401, "message": "Unauthorized. Access token is missing or invalid." }' }
      return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://shop.azure-api.net:${port}/orders/v1`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['apim', null], layer: ['apim'], mustSay: [/401/, /OPTIONS/], mustNotSay: [/remove.{0,20}validate-jwt/i] } }
