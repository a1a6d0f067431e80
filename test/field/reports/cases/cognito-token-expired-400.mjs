export default { id: 'cognito-token-expired-400', source: 'aws-amplify/amplify-js#8152', software: 'third-party', kind: 'error',
  story: 'Cognito answers an expired token 400 without CORS headers; its preflight passes.',
  async start(t) {
    const { port } = await t.serve(({ method, acrh }) => {
      const s = ['x-amzn-RequestId', '5d1c6f0e-0000-4000-8000-000000000000']
      if (method === 'OPTIONS') return { status: 200, headers: [s, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', acrh ?? '*'], ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Expose-Headers', 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date'], ['Access-Control-Max-Age', '172800']] }
      return { status: method === 'POST' ? 400 : 404, headers: [['Content-Type', 'application/x-amz-json-1.1'], s], body: method === 'POST' ? '{"__type":"NotAuthorizedException","message":"Access Token has expired"}' : '' }
    })
    return { url: `https://cognito-idp.eu-west-1.amazonaws.com:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-amz-json-1.1', '-H', 'X-Amz-Target: AWSCognitoIdentityProviderService.GetUser', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/400/, /expired/i] } }
