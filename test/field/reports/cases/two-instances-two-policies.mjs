export default { id: 'two-instances-two-policies', source: 'istio/istio#23757 and its kind', software: 'unknown', kind: 'flapping',
  story: 'Half of the instances run the new list, half the old one.',
  async start(t) {
    let n = 0
    const { port } = await t.serve(({ origin }) => { const ok = n++ % 2 === 0 && origin === 'https://app.example.com'
      return { status: 200, headers: [['Vary', 'Origin'], ...(ok ? [['Access-Control-Allow-Origin', origin]] : []), ['Content-Type', 'application/json']], body: '{}' } })
    return { url: `https://api.example.com:${port}/x` }
  },
  expect: { outcome: ['blocked', 'allowed', 'inconclusive'], causes: ['partial-rollout'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], layer: [null], mustSay: [/same|repeat|disagree|some/i] } }
