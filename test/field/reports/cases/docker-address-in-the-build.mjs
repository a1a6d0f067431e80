export default { id: 'docker-address-in-the-build', source: 'Stack Overflow, the name of a docker service in the browser', software: 'unknown', kind: 'no-answer',
  story: 'The page calls a port where nothing listens: the container publishes another one.',
  async start(t) {
    const { port, server } = await t.serve(() => ({ status: 200 }), { plain: true })
    await new Promise((r) => server.close(r))
    return { url: `http://api.example.com:${port}/v1/items`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'unreachable', causes: ['connection-refused'], fixFor: [null], layer: [null], mustSay: [/CORS is not the trouble|refus|nothing listens/i], mustNotSay: [/Access-Control-Allow-Origin: http/] } }
