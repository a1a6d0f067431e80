import { all, any, at, body, without, type Marks } from './marks.ts'

export const socketIo: Marks = {
  id: 'socket.io',
  name: 'Socket.IO',
  role: 'application',
  made: any(
    body(/^0\{"sid":"[^"]+","upgrades":\[/),
    body(
      /^\{"code":[0-5],"message":"(Transport unknown|Session ID unknown|Bad handshake method|Bad request|Forbidden|Unsupported protocol version)"/,
    ),
    // Where it does not run, the framework under it says that it has no such path.
    all(at(/\/socket\.io\/\?(?:[^#]*&)?EIO=\d/), without(body(/Cannot (GET|POST|OPTIONS) \//))),
  ),
}
