export default { id: 'aspnet-expired-token-401', source: 'dotnet/aspnetcore#16584', software: 'aspnet', kind: 'error',
  story: 'UseCors stands below UseAuthentication: the 401 of an expired token is bare, while the preflight passes.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = q.headers.origin === 'http://app.example.com' ? { 'Access-Control-Allow-Origin': q.headers.origin, 'Access-Control-Allow-Credentials': 'true' } : {}
      if (q.method === 'OPTIONS' && q.headers['access-control-request-method']) { r.writeHead(204, { Server: 'Kestrel', ...(cors['Access-Control-Allow-Origin'] ? { ...cors, 'Access-Control-Allow-Headers': 'authorization', 'Access-Control-Allow-Methods': 'GET' } : {}) }); return r.end() }
      if (!q.url.startsWith('/api/values')) { r.writeHead(404, { Server: 'Kestrel', 'Content-Length': 0, ...cors }); return r.end() }
      r.writeHead(401, { Server: 'Kestrel', 'Content-Length': 0, 'WWW-Authenticate': `Bearer error="invalid_token", error_description="The token expired at '10/27/2019 07:01:07'"` }); r.end()
    }, '/api/values', ['-H', 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.x'])
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['preflight-requires-auth', 'cors-after-routes'], fixFor: ['aspnet', null], layer: ['aspnet'], mustSay: [/401/, /expired/i] } }
