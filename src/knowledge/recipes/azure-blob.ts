import type { Need, Stack } from './stack.ts'

export const azureBlob: Stack = {
  livesIn: 'the storage account: Settings, Resource sharing (CORS), Blob service; or az storage cors add',
  breaksHere: [
    'No rule of the account fits origin, method and headers together: 403 “CORS not enabled or no matching rule found”.',
    'x-ms-blob-type and its like must be among the allowed headers.',
    'The signature (SAS) is checked after CORS: a wrong one is a 403 of its own.',
  ],
  takeOut: 'az storage cors clear --services b --account-name YOUR_ACCOUNT',
  policy: {
    snippet,
    place: ({ subject }) => [
      ...(/\.web\.core\.windows\.net$/i.test(new URL(subject.url).hostname) ? [staticWebsite] : []),
      'Run this with your account in place of YOUR_ACCOUNT, or add the same rule in the portal: Settings, Resource sharing (CORS), Blob service. A rule is added to those that are there; up to five.',
    ],
    settings: {
      origins: 'Allowed origins',
      methods: 'Allowed methods',
      headers: 'Allowed headers',
      exposed: 'Exposed headers',
    },
    perCause: {
      'cors-not-configured':
        'One CORS rule of the Blob service must name origin, method and every header together.',
      'origin-not-allowed':
        'No CORS rule of the account fits: one rule must name origin, method and every header together.',
    },
    reload: 'The change is live within a minute.',
  },
  cookie: null,
}

const staticWebsite =
  'The endpoint of a static website (web.core.windows.net) knows no CORS, whatever rules there are. Let the page read the file from the blob endpoint of the account (blob.core.windows.net/$web/…), where the rule below counts, or put Front Door before the website and let it set the header.'

const known = new Set(['DELETE', 'GET', 'HEAD', 'MERGE', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

function snippet({ policy }: Need): string {
  const words = (values: readonly string[]): string => values.map((value) => `"${value}"`).join(' ')
  return `# Part 1: in a shell
az storage cors add --services b --account-name YOUR_ACCOUNT \\
  --origins ${words(policy.origins)} \\
  --methods ${words(policy.methods.filter((name) => known.has(name)))} \\
  --allowed-headers ${words(policy.headers)} \\
${policy.exposed.length > 0 ? `  --exposed-headers ${words(policy.exposed)} \\\n` : ''}  --max-age ${policy.maxAge}
`
}
