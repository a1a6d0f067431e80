import { js } from './quote.ts'
import { optionsLines } from './options-lines.ts'
import type { Need, Stack } from './stack.ts'

const names = { methods: 'methods', headers: 'allowedHeaders', exposed: 'exposedHeaders' } as const

export const nestjs: Stack = {
  livesIn: 'app.enableCors({…}) in main.ts, or the cors option of NestFactory.create',
  breaksHere: [
    'enableCors() is called after app.listen(), or not at all in production.',
    'A WebSocket gateway has a cors option of its own, in @WebSocketGateway().',
    'origin: true together with credentials answers every site.',
  ],
  takeOut:
    'delete app.enableCors(…), the cors option of NestFactory.create, and @Header() that names Access-Control-',
  policy: {
    snippet,
    place: [
      'In main.ts, right below NestFactory.create() and above app.listen(); leave cors: true out of NestFactory.create().',
    ],
    settings: { ...names, origins: 'origin', credentials: 'credentials: true' },
    perCause: {
      'error-response-without-cors':
        'Exceptions of handlers and guards keep the headers; what answers earlier (an express middleware added before enableCors) does not. Then look up the error in the log: it is the real fault.',
      'preflight-requires-auth':
        'Guards never see a preflight that enableCors() answers; a global middleware of Express may stand before it.',
      'cors-after-routes': 'Call enableCors() before app.use() of static files and other middleware.',
    },
    reload: 'Build and restart the process.',
  },
  cookie: (name) => ({
    steps: ['Give the cookie these attributes where it is set.'],
    snippet: `response.cookie(${js(name)}, value, { httpOnly: true, secure: true, sameSite: 'none', path: '/' })`,
  }),
}

function snippet({ policy }: Need): string {
  return `// main.ts, above app.listen()
app.enableCors({
${optionsLines(policy, names, '  ')}
})
`
}
