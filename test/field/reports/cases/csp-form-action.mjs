export default { id: 'csp-form-action', source: 'Stack Overflow, Refused to send form data because it violates form-action', software: 'unknown', kind: 'csp',
  story: 'form-action \'self\': a form posted to a payment host is stopped by the page itself.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', "default-src 'self'; form-action 'self'"]] })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html']], body: '<!doctype html>ok' }))
    return { page, url: `https://pay.example.net:${port}/checkout`, args: ['--as', 'form'] }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/form-action/, /pay\.example\.net/], mustNotSay: [/connect-src/] } }
