export default { id: 'kubernetes-api-options-403', source: 'kubernetes/kubernetes#54840 and its kind, --cors-allowed-origins', software: 'unknown', kind: 'preflight-auth',
  story: 'The API server of Kubernetes takes OPTIONS for a request of system:anonymous: 403 Status Forbidden.',
  async start(t) {
    const { port } = await t.serve(({ h, method }) => {
      const s = [['Audit-Id', 'a-b'], ['Cache-Control', 'no-cache, private'], ['Content-Type', 'application/json'], ['X-Content-Type-Options', 'nosniff'], ['X-Kubernetes-Pf-Flowschema-Uid', 'a'], ['X-Kubernetes-Pf-Prioritylevel-Uid', 'b']]
      if (!h.authorization) return { status: 403, headers: s, body: `{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pods is forbidden: User \\"system:anonymous\\" cannot ${method.toLowerCase()} resource \\"pods\\" in API group \\"\\" in the namespace \\"default\\"","reason":"Forbidden","details":{"kind":"pods"},"code":403}` }
      return { status: 200, headers: s, body: '{"kind":"PodList","items":[]}' }
    })
    return { url: `https://k8s.example.com:${port}/api/v1/namespaces/default/pods`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/403/, /OPTIONS/] } }
