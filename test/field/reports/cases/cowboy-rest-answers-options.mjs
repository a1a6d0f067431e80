export default { id: 'cowboy-rest-answers-options', source: 'ninenines/cowboy, cowboy_rest and OPTIONS', software: 'unknown', kind: 'no-cors',
  story: 'cowboy_rest answers OPTIONS 200 with Allow by itself; the handler of Erlang has no CORS. Server: Cowboy is no Heroku.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 200, headers: [['allow', 'HEAD, GET, OPTIONS'], ['server', 'Cowboy']] } : { status: 200, headers: [['content-type', 'application/json'], ['server', 'Cowboy'], ['vary', 'accept']], body: '[]' })
    return { url: `https://api.example.com:${port}/queues`, args: ['-H', 'Authorization: Basic eDp5'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], layer: [null], mustNotSay: [/heroku|phoenix/i] } }
