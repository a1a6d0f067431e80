export default { id: 'gitpod-private-port-401', source: 'gitpod-io/gitpod#14576', software: 'unknown', kind: 'login',
  story: 'The port of the API is private: the proxy of Gitpod answers OPTIONS 401, the request needs its cookie.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 401, headers: [] }))
    return { page: 'https://3000-cleodora-cnqioetp8sl.ws-eu74.gitpod.io', url: `https://8080-cleodora-cnqioetp8sl.ws-eu74.gitpod.io:${port}/query`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: [null], layer: [null], mustSay: [/401/, /OPTIONS/], mustNotSay: [/nginx|express/i] } }
