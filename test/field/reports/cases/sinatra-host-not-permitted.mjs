export default { id: 'sinatra-host-not-permitted', source: 'sinatra/sinatra, rack-protection/lib/rack/protection/host_authorization.rb', software: 'unknown', kind: 'host',
  story: 'Sinatra 4.1 in development is called through a tunnel: HostAuthorization answers everything 403 "Host not permitted".',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 403, headers: [['content-type', 'text/plain']], body: 'Host not permitted' }))
    return { url: `https://dev.example.com:${port}/api/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-requires-auth', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/permitted_hosts/], mustNotSay: [/pass OPTIONS without/] } }
