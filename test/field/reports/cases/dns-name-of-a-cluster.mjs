export default { id: 'dns-name-of-a-cluster', source: 'Stack Overflow, svc.cluster.local from the browser', software: 'unknown', kind: 'dns',
  story: 'The page calls http://orders.default.svc.cluster.local, which resolves inside the cluster alone.',
  async start() {
    return { pagePin: null, urlPin: null, page: 'http://app.example.com', url: 'http://orders.default.svc.cluster.local:8080/api/items' }
  },
  expect: { outcome: 'unreachable', causes: ['dns-failure', 'wrong-url'], fixFor: [null], mustSay: [/ingress/] } }
