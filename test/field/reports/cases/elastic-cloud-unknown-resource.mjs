export default { id: 'elastic-cloud-unknown-resource', source: 'Elastic Cloud, Unknown resource', software: 'unknown', kind: 'wrong-url',
  story: 'The deployment was deleted: the proxies of Elastic Cloud answer 404 to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Content-Type', 'application/json'], ['X-Cloud-Request-Id', 'nqmmE9jJQoqBw1S1']], body: '{"ok":false,"message":"Unknown resource."}' }))
    return { url: `https://shop.es.eu-central-1.aws.cloud.es.io:${port}/products/_search`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null, 'elasticsearch'], mustSay: [/404/, /no deployment/] } }
