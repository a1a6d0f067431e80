import type { Need, Stack } from './stack.ts'

export const minio: Stack = {
  livesIn: 'the setting api cors_allow_origin of the server (MINIO_API_CORS_ALLOW_ORIGIN)',
  breaksHere: [
    'A proxy in front adds the header to the * that MinIO sends already: two values.',
    'The setting is for the whole server; buckets have none of their own.',
    'Behind a proxy that changes Host, signatures do not match (403).',
  ],
  takeOut: 'MinIO always sends CORS headers (* unless set): take them out of the proxy instead',
  policy: {
    snippet,
    place: [
      'Run this with the alias of your server in place of ALIAS. The list replaces what is set; MinIO allows every method and header by itself.',
      'Take add_header Access-Control-… out of the proxy in front: MinIO sends them already.',
    ],
    settings: { origins: 'cors_allow_origin' },
    fixed: {
      methods:
        'MinIO allows every method that it knows (GET, HEAD, PUT, POST, DELETE): ask by one of these, or look at what stands in front of it.',
      headers: 'MinIO allows every header by itself: what refuses one stands in front of it, so look there.',
      exposed: 'MinIO has a list of its own: let what stands in front of it add the header to it.',
      credentials:
        'MinIO allows credentials to every origin that it names: what lacks them comes from something in front of it. A signed address needs none.',
    },
    perCause: {
      'multiple-allow-origin': 'MinIO sends the headers by itself: remove those that the proxy adds.',
    },
    reload: 'The second line restarts the server.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return `# Part 1: in a shell
mc admin config set ALIAS api cors_allow_origin="${policy.origins.join(',')}"
mc admin service restart ALIAS
`
}
