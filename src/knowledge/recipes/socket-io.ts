import { optionsLines } from './options-lines.ts'
import type { Need, Stack } from './stack.ts'

const names = { methods: 'methods', headers: 'allowedHeaders', exposed: 'exposedHeaders' } as const

export const socketIo: Stack = {
  livesIn: 'the cors option of new Server(httpServer, { cors: … })',
  breaksHere: [
    'Socket.IO answers /socket.io/ before Express or any other framework sees the request: app.use(cors()) does not cover it.',
    'Since version 3 there is no default: without the cors option no other origin is allowed.',
    'A client with withCredentials: true needs named origins and credentials: true.',
  ],
  takeOut: 'delete the cors option of new Server(…)',
  policy: {
    snippet,
    place: [
      'Socket.IO has a cors option of its own and answers before the framework does: cors() on the application does not reach it. Merge the option into your new Server(…); in NestJS it is the cors of @WebSocketGateway({ … }), which enableCors() does not set.',
    ],
    settings: {
      origins: 'cors.origin',
      methods: 'cors.methods',
      headers: 'cors.allowedHeaders',
      credentials: 'cors.credentials: true',
    },
    titles: { 'cors-after-routes': 'Set the cors option of Socket.IO itself' },
    perCause: {
      'wildcard-with-credentials':
        "With credentials '*' counts for nothing: name the origins in cors.origin of new Server(…).",
      'error-response-without-cors':
        'A 400 of Socket.IO says in its JSON what is wrong (“Session ID unknown”: several processes without sticky sessions).',
      'refused-by-application':
        'Its JSON says what is wrong. “Session ID unknown” and “Bad request” on polling: requests of one client reach several processes, so the load balancer needs sticky sessions; “Unsupported protocol version”: client and server differ in their major version.',
      'proxy-strips-headers':
        'The proxy must pass Upgrade and Connection on, and lead every request of one client to one process.',
    },
    reload: 'Restart the process.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return `// Socket.IO takes no policy from Express: this option is its own
const io = new Server(httpServer, {
  cors: {
${optionsLines(policy, names, '    ')}
  },
})
`
}
