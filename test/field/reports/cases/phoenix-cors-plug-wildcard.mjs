export default { id: 'phoenix-cors-plug-wildcard', source: 'mschae/cors_plug, default origin and credentials', software: 'unknown', kind: 'credentials',
  story: 'cors_plug of Phoenix sends * together with credentials true; the page sends cookies. Cowboy is the server, nobody runs Heroku or Rails.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['cache-control', 'max-age=0, private, must-revalidate'], ['server', 'Cowboy'], ['x-request-id', 'F5nLbNoWb1qXyAAAAAZB'], ['access-control-allow-origin', '*'], ['access-control-expose-headers', ''], ['access-control-allow-credentials', 'true'], ...(preflight ? [['access-control-max-age', '1728000'], ['access-control-allow-headers', 'Authorization,Content-Type,Accept,Origin,User-Agent,DNT,Cache-Control,X-Mx-ReqToken,Keep-Alive,X-Requested-With,If-Modified-Since,X-CSRF-Token'], ['access-control-allow-methods', 'GET,POST,PUT,PATCH,DELETE,OPTIONS']] : [['content-type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/api/session`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null], layer: [null], mustNotSay: [/rack-cors|heroku/i] } }
