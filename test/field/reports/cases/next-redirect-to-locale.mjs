export default { id: 'next-redirect-to-locale', source: 'vercel/next.js, i18n middleware and API routes', software: 'next', kind: 'redirect',
  story: 'The middleware for languages redirects /api/items to /en/api/items 307, the preflight too; there is nothing there.',
  async start(t) {
    const { port } = await t.serve(({ url, preflight }) => url.startsWith('/en/') ? { status: 404, headers: [['X-Powered-By', 'Next.js'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>404: This page could not be found.</title></head><body></body></html>' }
      : { status: 307, headers: [['location', `/en${url}`], ['Vary', 'rsc, next-router-state-tree']] }, { plain: true })
    return { url: `http://api.example.com:${port}/api/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected'], fixFor: ['next', null], layer: ['next', null], mustSay: [/\/en\/api\/items/, /307/], mustNotSay: [/Call http:\/\/api\.example\.com:\d+\/en\/api\/items directly/] } }
