export default { id: 'sendgrid-documentation-origin', source: 'sendgrid/sendgrid-nodejs#522', software: 'third-party', kind: 'origin',
  story: 'SendGrid allows one page, that of its documentation.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Server', 'nginx'], ['Access-Control-Allow-Origin', 'https://sendgrid.api-docs.io'], ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', 'Authorization, Content-Type, On-behalf-of, x-sg-elas-acl'], ['Access-Control-Max-Age', '600'], ['X-No-CORS-Reason', 'https://sendgrid.com/docs/Classroom/Basics/API/cors.html']]
      if (method === 'OPTIONS') return { status: 200, headers: c }
      return { status: method === 'POST' ? 401 : 405, headers: [...c, ['Content-Type', 'application/json']], body: '{"errors":[{"message":"The provided authorization grant is invalid, expired, or revoked","field":null,"help":null}]}' }
    })
    return { url: `https://api.sendgrid.com:${port}/v3/mail/send`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Authorization: Bearer x', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.fixed-other-origin', 'origin-not-allowed'], neverCertain: ['cors-not-configured', 'method-not-allowed'], fixFor: ['nginx', null], mustSay: [/https:\/\/sendgrid\.api-docs\.io/] } }
