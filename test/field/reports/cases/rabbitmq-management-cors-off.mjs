export default { id: 'rabbitmq-management-cors-off', source: 'RabbitMQ documentation, management.cors.allow_origins', software: 'unknown', kind: 'auth',
  story: 'management.cors.allow_origins is not set: the management API asks every OPTIONS 401 for a password, under Cowboy.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 401, headers: [['content-type', 'application/json'], ['server', 'Cowboy'], ['vary', 'origin'], ['www-authenticate', 'Basic realm="RabbitMQ Management"']], body: '{"error":"not_authorized","reason":"Login failed"}' }), { plain: true })
    return { url: `http://rabbit.example.com:${port}/api/queues`, args: ['-H', 'Authorization: Basic eDp5'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], fixFor: [null], layer: [null], mustSay: [/401/] } }
