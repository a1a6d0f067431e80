export default { id: 'weaviate-cluster-header-not-listed', source: 'weaviate/weaviate#2876, #4771 (DefaultCORSAllowHeaders)', software: 'unknown', kind: 'header',
  story: 'The preflight of Weaviate names a fixed list of headers; the client of a newer version sends X-Weaviate-Cluster-Url, which is not among them.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', '*'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization, Batch, X-Openai-Api-Key, X-Openai-Organization, X-Openai-Baseurl, X-Cohere-Api-Key, X-Huggingface-Api-Key']]
      return method === 'OPTIONS' ? { status: 204, headers: c } : { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{"data":{}}' }
    })
    return { url: `https://shop-x1.weaviate.example.com:${port}/v1/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'X-Weaviate-Cluster-Url: https://shop-x1.weaviate.example.com', '-H', 'Authorization: Bearer k', '--data', '{"query":"{}"}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: [null], layer: [null], mustSay: [/x-weaviate-cluster-url/i] } }
