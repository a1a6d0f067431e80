export default { id: 'stripe-checkout-303', source: 'Stack Overflow, Stripe Checkout, res.redirect(303, session.url) and fetch, CORS', software: 'express', kind: 'redirect',
  story: 'fetch() posts to the own API, which answers 303 to the payment page of Stripe: a script can neither show nor read that, and Origin is null there.',
  async start(t) {
    const [express, cors] = await t.need('express', 'cors')
    const stripe = await t.serve(() => ({ status: 200, headers: [['Server', 'nginx'], ['Content-Type', 'text/html; charset=utf-8'], ['X-Frame-Options', 'DENY']], body: '<!DOCTYPE html><html><head><title>Stripe Checkout</title></head><body></body></html>' }))
    const app = express()
    app.use(cors({ origin: ['http://app.example.com'] }))
    app.use(express.json())
    app.post('/create-checkout-session', (q, r) => r.redirect(303, `https://checkout.stripe.com:${stripe.port}/c/pay/cs_test_a1b2`))
    return t.listen(app, '/create-checkout-session', ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'], { resolve: [`checkout.stripe.com:${stripe.port}:127.0.0.1`] })
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'login-redirect'], fixFor: ['express', null], layer: ['express'], mustSay: [/window|navigat|location/i], mustNotSay: [/Call https:\/\/checkout\.stripe\.com[^ ]* directly/, /const url = 'https:\/\/checkout/] } }
