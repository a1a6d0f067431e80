export default { id: 'csp-sandbox-makes-null', source: 'MDN, Content-Security-Policy: sandbox', software: 'unknown', kind: 'csp',
  story: 'The page is user content under Content-Security-Policy: sandbox allow-scripts: its origin is null, and the API lists the host of the page.',
  async start(t) {
    const page = await t.page({ headers: [['Content-Security-Policy', 'sandbox allow-scripts allow-forms']], path: '/u/demo.html' })
    const { port } = await t.serve(({ origin }) => ({ status: 200, headers: [['Vary', 'Origin'], ...(origin === new URL(page).origin ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{}' }))
    return { page, url: `https://api.example.com:${port}/orders` }
  },
  expect: { outcome: 'blocked', causes: ['null-origin'], mustSay: [/sandbox/], mustNotSay: [/Access-Control-Allow-Origin: null/] } }
