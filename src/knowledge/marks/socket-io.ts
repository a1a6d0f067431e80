import { all, any, at, body, header, without, type Marks } from './marks.ts'

/** Servers in Python, Java, Go and Rust speak this protocol, too, and have settings of their own. */
const polling = at(/\/socket\.io\/\?(?:[^#]*&)?EIO=\d/)

export const socketIo: Marks = {
  id: 'socket.io',
  name: 'Socket.IO',
  role: 'application',
  made: any(
    body(/^0\{"sid":"[^"]+","upgrades":\[[^\]]*\],"pingInterval":/),
    body(
      /^\{"code":[0-5],"message":"(Transport unknown|Session ID unknown|Bad handshake method|Bad request|Forbidden|Unsupported protocol version)"/,
    ),
    // Where it does not run, the framework under it says that it has no such path.
    all(
      polling,
      body(/./),
      without(body(/Cannot (GET|POST|OPTIONS) \//)),
      // python-engineio: it says its errors as JSON strings, and the two times the other way round.
      without(body(/^"|^0\{"sid":"[^"]+","upgrades":\[[^\]]*\],"pingTimeout":/)),
      without(header('Server', /uvicorn|hypercorn|werkzeug|gunicorn|daphne|python|aiohttp/i)),
    ),
  ),
  hint: polling,
}
