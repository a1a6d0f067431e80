export default { id: 'cognito-hosted-ui-as-the-api', source: 'aws-amplify/amplify-js#12717', software: 'third-party', kind: 'wrong-url',
  story: 'userPoolEndpoint is set to the domain of the hosted UI: POST / with X-Amz-Target meets an address that knows GET alone, 405 to OPTIONS, bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = [['Server', 'Server'], ['Via', '1.1 0a.cloudfront.net (CloudFront)'], ['X-Cache', 'Error from cloudfront'], ['X-Amz-Cf-Id', 'k=='], ['X-Amz-Cf-Pop', 'FRA56-P1'], ['x-amz-cognito-request-id', '680332af'], ['X-Application-Context', 'application:prod:8443'], ['X-Frame-Options', 'DENY']]
      if (method === 'GET' && url === '/login') return { status: 200, headers: [...s, ['Content-Type', 'text/html']], body: '<html></html>' }
      return method === 'GET' ? { status: 404, headers: [...s, ['Content-Type', 'text/html']], body: '<html></html>' } : { status: 405, headers: [...s, ['Allow', 'GET']] }
    })
    return { url: `https://auth.example.com:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/x-amz-json-1.1', '-H', 'X-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null, 'cloudfront'], layer: ['cloudfront', null], mustSay: [/405/] } }
