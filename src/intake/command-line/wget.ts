import { basicLogin } from '../basic-login.ts'
import type { Complaint } from './curl-taken.ts'
import type { Operation } from './curl-operation.ts'
import { headerIn, lastOf, noAddress, optionsOf, withScheme, type Option } from './options.ts'
import type { Word } from './word.ts'

/** Options of wget that take a value in the next word (GNU Wget 1.24, Options): a short one behind those that take none. */
const withValue =
  /^(?:-[46bcdEFHkKLmNpqrSvx]{0,20}[aABDeiIlOoPQRtTUwX]|--(?:header|method|(?:post|body)-(?:data|file)|referer|user-agent|(?:http-)?(?:user|password)|output-document|output-file|append-output|tries|timeout|directory-prefix|load-cookies|save-cookies|ca-certificate|certificate|private-key|wait|base|input-file|limit-rate|quota|level|accept|reject|domains|compression|progress|secure-protocol))$/

/** Reads a command of wget: `--header`, `--method`, `--body-data`, `--post-data`, `--user`, `--referer`. */
export function readWget(words: readonly Word[], wget: Word): Operation {
  const { options, plain } = optionsOf(words, (name) => withValue.test(name))
  const files = options.filter(({ name }) => /^--(?:post|body)-file$/.test(name))
  const complaints: Complaint[] = files.map(({ offset }) => ({
    offset,
    message: 'the body stands in a file, which is not read',
    part: 'body',
  }))
  if (plain.length === 0) complaints.push(noAddress(wget))
  const method = methodOf(options)
  const body = lastOf(options, '--post-data', '--body-data')
  const headers = headersOf(options)
  if ((body !== null || files.length > 0) && !headers.some(([name]) => name.toLowerCase() === 'content-type'))
    headers.push(['Content-Type', 'application/x-www-form-urlencoded'])
  const requests = plain.map(({ text, offset }) => ({
    offset,
    request: {
      url: withScheme(text),
      method: method ?? 'GET',
      headers,
      body,
      credentials: null,
      told: method === null ? {} : { method: '--method' },
    },
  }))
  return { requests, complaints }
}

function methodOf(options: readonly Option[]): string | null {
  const given = lastOf(options, '--method')
  if (given !== null) return given.toUpperCase()
  if (options.some(({ name }) => name.startsWith('--post-'))) return 'POST'
  return options.some(({ name }) => name === '--spider') ? 'HEAD' : null
}

function headersOf(options: readonly Option[]): [string, string][] {
  const headers = options.flatMap(({ name, value }): [string, string][] => {
    if (name === '--referer') return [['Referer', value ?? '']]
    if (name === '--user-agent' || /^-\w*U$/.test(name)) return [['User-Agent', value ?? '']]
    return name === '--header' ? headerIn(value) : []
  })
  const user = lastOf(options, '--user', '--http-user')
  if (user === null || user === '') return headers
  const password = lastOf(options, '--password', '--http-password') ?? ''
  return [...headers, ['Authorization', basicLogin(`${user}:${password}`)]]
}
