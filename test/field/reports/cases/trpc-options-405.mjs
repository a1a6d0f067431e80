export default { id: 'trpc-options-405', source: 'trpc/trpc#2094', software: 'next', kind: 'preflight',
  story: 'The handler of tRPC under Next.js refuses OPTIONS itself: 405 in JSON; its other answers have *.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['X-Powered-By', 'Next.js'], ['Access-Control-Allow-Origin', '*']]
      const json = ['Content-Type', 'application/json']
      if (!url.startsWith('/api/trpc')) return { status: 404, headers: [['X-Powered-By', 'Next.js'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>404: This page could not be found</title></head><body><div id="__next"></div></body></html>' }
      if (method === 'OPTIONS') return { status: 405, headers: [...c, json], body: '{"error":{"message":"Unexpected request method OPTIONS","code":-32005,"data":{"code":"METHOD_NOT_SUPPORTED","httpStatus":405}}}' }
      if (method === 'GET') return { status: 405, headers: [...c, json], body: '[{"error":{"message":"Unsupported GET-request to mutation procedure at path \\"order.add\\"","code":-32005,"data":{"code":"METHOD_NOT_SUPPORTED","httpStatus":405,"path":"order.add"}}}]' }
      return { status: 200, headers: [...c, json], body: '[{"result":{"data":{}}}]' }
    })
    return { url: `https://web.example.com:${port}/api/trpc/order.add?batch=1`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"0":{}}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['wrong-url', 'method-not-allowed', 'cors-not-configured'], fixFor: ['next', null], layer: ['next', null], mustSay: [/405/] } }
