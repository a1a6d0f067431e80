export default { id: 'wpgraphql-session-header', source: 'wp-graphql/wp-graphql, Router::get_response_headers; wp-graphql/wp-graphql-woocommerce, woocommerce-session', software: 'unknown', kind: 'header',
  story: 'The cart of WooGraphQL travels in the header woocommerce-session, which WPGraphQL does not list; the answer brings a new one that script cannot read.',
  async start(t) {
    const { port } = await t.serve(({ url, method }) => {
      const c = [['Server', 'nginx'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Authorization, Content-Type'], ['Access-Control-Max-Age', '600'], ['X-Robots-Tag', 'noindex'], ['X-Content-Type-Options', 'nosniff']]
      if (!url.startsWith('/graphql')) return { status: 404, headers: [['Server', 'nginx'], ['Link', '<https://shop.example.com/wp-json/>; rel="https://api.w.org/"'], ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html><head><title>Page not found</title></head></html>' }
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['Content-Type', 'application/json ; charset=UTF-8']], body: '' }
      return { status: 200, headers: [...c, ['woocommerce-session', 'abc'], ['Content-Type', 'application/json ; charset=UTF-8']], body: '{"data":{}}' }
    })
    return { url: `https://shop.example.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'woocommerce-session: Session abc', '--data', '{"query":"{cart{total}}"}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: [null, 'php', 'nginx'], mustSay: [/woocommerce-session/], mustNotSay: [/need not send|leave (it|the header|woocommerce-session) out/i] } }
