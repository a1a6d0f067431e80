import { PAGE } from '../lib.mjs'
export default { id: 'socketio-session-unknown', source: 'socketio/socket.io documentation, sticky sessions', software: 'socket.io', kind: 'refused',
  story: 'Several instances without sticky sessions: engine.io answers the second poll 400 "Session ID unknown", with the CORS headers.',
  async start(t) {
    return t.raw((q, r) => {
      const cors = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' }
      if (q.method === 'OPTIONS') { r.writeHead(204, { ...cors, 'Access-Control-Allow-Methods': 'GET,POST' }); return r.end() }
      r.writeHead(400, { ...cors, 'Content-Type': 'application/json' }); r.end('{"code":1,"message":"Session ID unknown"}')
    }, '/socket.io/?EIO=4&transport=polling&t=abc&sid=Xx12', ['--credentials', 'include'])
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['socket.io', null], mustSay: [/400/, /Session ID unknown/], mustNotSay: [/not signed in|log in/i] } }
