export default { id: 'appsync-401-readable', source: 'AWS AppSync documentation, UnauthorizedException', software: 'third-party', kind: 'readable-error',
  story: 'The API key of AppSync is expired: 401 with every CORS header.',
  async start(t) {
    const { port } = await t.serve(({ method, acrh }) => {
      const c = [['access-control-allow-origin', '*'], ['access-control-expose-headers', 'x-amzn-RequestId,x-amzn-ErrorType,x-amz-user-agent,x-amzn-ErrorMessage,Date,x-amz-schema-version'], ['x-amzn-requestid', 'a']]
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['access-control-allow-headers', acrh ?? '*'], ['access-control-allow-methods', 'POST,GET,OPTIONS'], ['access-control-max-age', '172800']] }
      return { status: 401, headers: [...c, ['content-type', 'application/json;charset=UTF-8'], ['x-amzn-errortype', 'UnauthorizedException']], body: '{\n  "errors" : [ {\n    "errorType" : "UnauthorizedException",\n    "message" : "You are not authorized to make this call."\n  } ]\n}' }
    })
    return { url: `https://abc.appsync-api.eu-west-1.amazonaws.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'x-api-key: da2-x', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], layer: [null], mustSay: [/401/, /not authorized to make this call/], mustNotSay: [/nobody is signed in/i] } }
