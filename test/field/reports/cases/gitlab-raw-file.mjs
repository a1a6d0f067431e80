export default { id: 'gitlab-raw-file', source: 'gitlab-org/gitlab, CORS of raw files', software: 'third-party', kind: 'page',
  story: 'A page fetches a raw file from a repository at GitLab: only the API there has CORS. It is not theirs to change; Cloudflare in front is not theirs either.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: method === 'OPTIONS' ? 404 : 200, headers: [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6789-FRA'], ['CF-Cache-Status', 'MISS'], ['Cache-Control', 'max-age=60, public'], ['x-gitlab-meta', '{"correlation_id":"01J0","version":"1"}'], ['x-request-id', '01J0XYZ'], ['x-runtime', '0.083212'], ['x-frame-options', 'SAMEORIGIN'], ['gitlab-lb', 'haproxy-main-05-lb-gprd'], ['Content-Type', 'text/plain; charset=utf-8']], body: '{"a":1}' }))
    return { url: `https://gitlab.com:${port}/acme/data/-/raw/main/list.json` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], mustSay: [/prox|server of your own|own server/i], mustNotSay: [/export default|rack-cors|Rack::Cors/] } }
