export default { id: 'vercel-checkpoint-429', source: 'Vercel documentation, Attack Challenge Mode, x-vercel-mitigated', software: 'vercel', kind: 'edge',
  story: 'The firewall of Vercel is in challenge mode: 429 with its Security Checkpoint, which a script cannot pass.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 429, headers: [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::1720000000-abc'], ['X-Vercel-Mitigated', 'challenge'], ['X-Vercel-Challenge-Token', '2.1720000000.60.abc'], ['Cache-Control', 'private, no-store, max-age=0'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html lang=en><title>Vercel Security Checkpoint</title></html>' }))
    return { url: `https://api.acme.vercel.app:${port}/api/items` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['error-response-without-cors', 'cors-not-configured'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/Security Checkpoint/], mustNotSay: [/Ask less often|vercel\.json/] } }
