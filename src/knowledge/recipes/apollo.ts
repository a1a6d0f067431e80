import { optionsLines } from './options-lines.ts'
import type { Need, Stack } from './stack.ts'

const names = { methods: 'methods', headers: 'allowedHeaders', exposed: 'exposedHeaders' } as const

export const apollo: Stack = {
  livesIn: 'cors() before expressMiddleware(server); startStandaloneServer() always sends *',
  breaksHere: [
    'startStandaloneServer() has no CORS setting: it answers * to everybody, which credentials forbid.',
    'csrfPrevention answers 400 to requests that need no preflight.',
    'cors() stands below expressMiddleware(), or on another path.',
  ],
  takeOut: 'delete cors() from the app.use() of the GraphQL path',
  policy: {
    snippet,
    place: [
      'npm install cors. With startStandaloneServer() move to expressMiddleware() first (@as-integrations/express5 for Apollo Server 5): only there can CORS be set.',
      'Put this above the app.use() that holds expressMiddleware(server), on the same path.',
    ],
    settings: { ...names, origins: 'origin', credentials: 'credentials: true' },
    perCause: {
      'wildcard-with-credentials':
        'startStandaloneServer() sends * and cannot be told otherwise: use expressMiddleware() with cors().',
      'refused-by-application':
        'csrfPrevention wants a request that has had a preflight: send Content-Type: application/json, or the header Apollo-Require-Preflight: true. Leave csrfPrevention on.',
    },
    reload: 'Restart the process.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return `import cors from 'cors'

// above app.use('/graphql', express.json(), expressMiddleware(server))
app.use(
  '/graphql',
  cors({
${optionsLines(policy, names, '    ')}
  }),
)
`
}
