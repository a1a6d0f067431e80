export default { id: 'socketio-websocket-403', source: 'socketio/socket.io, allowRequest and 403', software: 'socket.io', kind: 'refused',
  story: 'allowRequest refuses the origin: engine.io answers the poll 403 in JSON, with the headers of its cors option.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = { 'Access-Control-Allow-Origin': 'http://app.example.com', 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' }
      if (q.method === 'OPTIONS') { r.writeHead(204, cors); return r.end() }
      r.writeHead(403, { ...cors, 'Content-Type': 'application/json' }); r.end('{"code":4,"message":"origin not allowed"}')
    }, '/socket.io/?EIO=4&transport=polling', ['--credentials', 'include'])
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['socket.io', null], layer: ['socket.io', null], mustSay: [/403/, /origin not allowed/] } }
