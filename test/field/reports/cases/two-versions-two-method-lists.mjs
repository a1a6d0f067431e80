export default { id: 'two-versions-two-method-lists', source: 'kubernetes/kubernetes, rolling update', software: 'unknown', kind: 'rollout',
  story: 'A roll-out is half done: every second preflight still lacks PATCH.',
  async start(t) {
    let n = 0
    const { port } = await t.serve(({ origin, preflight, acrm, acrh, url }) => {
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', n++ % 2 ? 'GET,POST,PATCH' : 'GET,POST'], ['Access-Control-Allow-Headers', 'content-type']] }
      return { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/users/7`, args: ['-X', 'PATCH', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: ['blocked', 'inconclusive'], causes: ['partial-rollout'], neverCertain: ['method-not-allowed'], fixFor: [null], mustSay: [/PATCH|Allow-Methods/] } }
