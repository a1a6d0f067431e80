import { allow, answer, fails, origins, passes, xhr } from '../row.ts'
import type { WptRow } from '../row.ts'

const { page, remote } = origins
const host = new URL(page).host
const parent = host.replace(/^[^.]+\./, '')

const allowed = ['*', ' *  ', '\t*', page, ` ${page}`, ` ${page}   \t `, `\t${page}`]

const disallowed = [
  `http://www.${host}`,
  ...[`//${host}`, `://${host}`, `ftp://${host}`, `http:://${host}`, `http:/${host}`, `http:${host}`, host],
  ...[`${page}?`, `${page}/`, `${page} /`, `${page}#`, `${page}%23`, `${page}:80`, `${page}, *`, `${page}\0`],
  ...[
    page.toUpperCase(),
    `HTTP://${host}`,
    '-',
    '**',
    '\0*',
    '*\0',
    "'*'",
    '"*"',
    '* *',
    '* null',
    '*http://*',
  ],
  ...[
    `*${page}`,
    `* ${page}`,
    `*, ${page}`,
    `\0${page}`,
    `null ${page}`,
    'http://example.net',
    'null',
    'null *',
    '',
  ],
  ...[`${page}/cors/origin.htm`, `${page}/cors`, remote, parent, `.${parent}`, `*.${parent}`],
  ...[`http://${parent}`, `http://.${parent}`, `http://*.${parent}`],
]

const twice = [
  ['', '*'],
  ['*', ''],
  ['*', '*'],
  ['', page],
  ['*', page],
  [page, page],
] as const

const lists = [
  ['3 origins allowed, match the 3rd', `"", http://example.com, ${page}`],
  ['3 origins allowed, match the 3rd ("*")', '"", http://example.com, *'],
  ['3 origins allowed, match twice', `"", ${page}, ${page}`],
  ['3 origins allowed, match twice ("*")', '*, http://example.com, *'],
  ['3 origins allowed, no match', ', http://example.com, https://example2.com'],
] as const

const written = (value: string): string => JSON.stringify(value).slice(1, -1)

/** What `Access-Control-Allow-Origin` lets through. */
export const allowOriginRows: readonly WptRow[] = [
  ...['cors/origin.htm', 'cors/allow-headers.htm', 'cors/remote-origin.htm'].flatMap((file) => [
    ...allowed.map((value) => ({
      file,
      subtest: `Allow origin: ${written(value)}`,
      requests: [xhr()],
      hops: [{ at: 'remote' as const, response: answer([allow(value)]) }],
      expects: { ...passes, origin: page },
    })),
    ...disallowed.map((value) => ({
      file,
      subtest: `Disallow origin: ${written(value)}`,
      requests: [xhr()],
      hops: [{ at: 'remote' as const, response: answer([allow(value)]) }],
      expects: fails,
    })),
  ]),
  ...twice.map(([first, second]) => ({
    file: 'cors/origin.htm',
    subtest: `Disallow multiple headers (${first}, ${second})`,
    requests: [xhr()],
    hops: [{ at: 'remote' as const, response: answer([allow(first), allow(second)]) }],
    expects: fails,
  })),
  ...lists.map(([subtest, value]) => ({
    file: 'fetch/api/cors/cors-multiple-origins.sub.any.js',
    subtest,
    requests: [xhr()],
    hops: [{ at: 'remote' as const, response: answer([allow(value)]) }],
    expects: fails,
  })),
]
