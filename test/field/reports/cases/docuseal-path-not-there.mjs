export default { id: 'docuseal-path-not-there', source: 'docusealco/docuseal#438', software: 'rails', kind: 'path',
  story: 'The open edition has no /embed/forms: the embedding script posts there and Rails answers 404 to the preflight; so it does to everything on that path.',
  async start(t) {
    const { port } = await t.serve(({ url }) => {
      const r = [['x-request-id', '2f1f4c1e-0000-4000-8000-000000000000'], ['x-runtime', '0.003'], ['content-type', 'text/html; charset=utf-8']]
      return url === '/' ? { status: 200, headers: r, body: '<!DOCTYPE html><html><head><title>DocuSeal</title></head><body></body></html>' } : { status: 404, headers: r, body: '<!DOCTYPE html><html><head><title>The page you were looking for doesn\'t exist (404)</title></head><body><h1>The page you were looking for doesn\'t exist.</h1></body></html>' }
    }, { plain: true })
    return { page: 'http://intranet.test', url: `http://sign.test:${port}/embed/forms`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'preflight-not-handled', 'wrong-url', 'origin-not-allowed'], fixFor: ['rails', null], layer: ['rails', null], mustSay: [/404/] } }
