import { yaml } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const netlify: Stack = {
  livesIn: '_headers or netlify.toml for files; the function itself for functions and proxied responses',
  breaksHere: [
    'headers of netlify.toml apply to files only: a function must send its own.',
    'They hold one literal origin.',
    'OPTIONS of a file is not answered with the headers: avoid the preflight, or answer from a function.',
  ],
  takeOut: 'delete the [[headers]] entries that name Access-Control-',
  policy: {
    snippet,
    place: [
      'Merge this into netlify.toml for files. A function or an edge function sets the same headers in its own response, compares several origins itself, and answers OPTIONS with 204.',
    ],
    stepsOnly: ['preflight-requires-auth'],
    settings: {},
    perCause: {
      'preflight-requires-auth':
        'The page of Netlify with 401 is the password of the site (Project configuration, Visitor access), which covers OPTIONS too, and no header changes that: call a deploy that has none (production, where previews alone are protected); the password stays. A function that checks a token answers OPTIONS with 204 and the CORS headers before it looks at the token.',
    },
    reload: 'Deploy again.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const value = (name: string, text: string): string => `    ${name} = ${yaml(text)}\n`
  return `# netlify.toml
[[headers]]
  for = "/*"
  [headers.values]
${value('Access-Control-Allow-Origin', policy.origins[0])}${policy.credentials ? value('Access-Control-Allow-Credentials', 'true') : ''}${value('Access-Control-Allow-Methods', policy.methods.join(', '))}${value('Access-Control-Allow-Headers', policy.headers.join(', '))}${policy.exposed.length > 0 ? value('Access-Control-Expose-Headers', policy.exposed.join(', ')) : ''}${value('Access-Control-Max-Age', String(policy.maxAge))}${value('Vary', 'Origin')}`
}
