import type { HeaderList } from '../model/case.ts'
import { redactHeaderValue } from '../privacy/redact.ts'
import { redactUrl } from '../privacy/redact-text.ts'

/** What curl sends by itself, and what a browser adds that no CORS policy looks at. */
const leftOut =
  /^(?:(?:host|connection(?!: upgrade)|content-length|referer|sec-fetch-[a-z]+):|accept: \*\/\*$|user-agent: cors-triage\/)/i

/**
 * The same request as a curl command for a POSIX shell, secrets redacted, short enough to be read.
 * `-i` shows the headers; `-X` only where curl would choose another method; `--compressed` asks for what a browser
 * unpacks, and unpacks it.
 */
export function asCurl(request: {
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
}): string {
  const method = request.method === 'GET' ? [] : request.method === 'HEAD' ? ['-I'] : ['-X', request.method]
  const headers = request.headers
    .filter(([name, value]) => !leftOut.test(`${name}: ${value}`))
    .flatMap(([name, value]) =>
      /^accept-encoding$/i.test(name)
        ? value === 'identity'
          ? []
          : ['--compressed']
        : ['-H', shellWord(headerLine(name, redactHeaderValue(name, value)))],
    )
  return ['curl', '-i', ...method, ...headers, shellWord(redactUrl(request.url))].join(' ')
}

/** curl drops a header with nothing after the colon; a semicolon is how it is told to send it empty. */
function headerLine(name: string, value: string): string {
  return value === '' ? `${name};` : `${name}: ${value}`
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
