export default { id: 'envoy-suffix-match', source: 'Envoy documentation, allow_origin_string_match, suffix', software: 'envoy', kind: 'healthy',
  story: 'It works; suffix: example.com lets in https://evilexample.com as well.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const ok = (origin ?? '').endsWith('example.com')
      const c = ok ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true']] : []
      const id = [['server', 'envoy']]
      if (preflight && ok) return { status: 200, headers: [...c, ['access-control-allow-methods', 'GET,PUT'], ['access-control-allow-headers', 'content-type'], ...id, ['content-length', '0']] }
      if (preflight) return { status: 405, headers: id }
      return { status: 200, headers: [['content-type', 'application/json'], ...c, ['x-envoy-upstream-service-time', '2'], ...id], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/me`, args: ['-X', 'PUT', '-H', 'Content-Type: application/json', '--credentials', 'include', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], layer: ['envoy'], warnings: { must: ['origin-matched-by-suffix', 'missing-vary-origin'] } } }
