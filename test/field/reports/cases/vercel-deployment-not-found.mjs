export default { id: 'vercel-deployment-not-found', source: 'Vercel documentation, DEPLOYMENT_NOT_FOUND', software: 'vercel', kind: 'wrong-url',
  story: 'The address of a deleted preview: Vercel answers everything 404 with DEPLOYMENT_NOT_FOUND.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Cache-Control', 'public, max-age=0, must-revalidate'], ['Content-Type', 'text/plain; charset=utf-8'], ['Server', 'Vercel'], ['X-Vercel-Error', 'DEPLOYMENT_NOT_FOUND'], ['X-Vercel-Id', 'fra1::abcde-1717000000000-0123456789ab']], body: 'The deployment could not be found on Vercel.\n\nDEPLOYMENT_NOT_FOUND\n\nfra1::abcde-1717000000000-0123456789ab\n' }))
    return { url: `https://shop-api-git-old.vercel.app:${port}/api/items`, args: ['-H', 'Content-Type: application/json', '-X', 'POST', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/DEPLOYMENT_NOT_FOUND|deployment/i] } }
