export default { id: 'twice-and-no-credentials', source: 'Stack Overflow, multiple values then Access-Control-Allow-Credentials', software: 'unknown', kind: 'two',
  story: 'Two faults at once: the proxy repeats the origin of the application, and neither of them sends Allow-Credentials, which the request needs.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ url, origin }) => ({ status: url.startsWith('/v1/me') ? 200 : 404, headers: [['Content-Type', 'application/json'], ...(origin === A ? [['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Access-Control-Allow-Origin', A]] : [])], body: '{}' }))
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['multiple-allow-origin'], neverCertain: ['origin-not-allowed', 'wildcard-with-credentials'], fixFor: [null], layer: [null], mustSay: [/Access-Control-Allow-Credentials/, /credentials-not-allowed/] } }
