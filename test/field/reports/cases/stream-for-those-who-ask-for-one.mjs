export default { id: 'stream-for-those-who-ask-for-one', source: 'modelcontextprotocol/typescript-sdk, streamableHttp.ts (Not Acceptable: Client must accept text/event-stream)', software: 'express', kind: 'healthy',
  story: 'An EventSource asks for text/event-stream and gets its stream; whoever takes anything is answered 406.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => {
      const c = [['X-Powered-By', 'Express'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin']]
      return h.accept?.includes('text/event-stream')
        ? { status: 200, headers: [...c, ['Content-Type', 'text/event-stream'], ['Cache-Control', 'no-cache, no-transform']], body: 'data: 1\n\n' }
        : { status: 406, headers: [...c, ['Content-Type', 'application/json']], body: '{"jsonrpc":"2.0","error":{"code":-32000,"message":"Not Acceptable: Client must accept text/event-stream"},"id":null}' }
    })
    return { url: `https://api.example.com:${port}/mcp`, args: ['--as', 'eventsource'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], mustNotSay: [/406/] } }
