import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearWords } from './near-words.ts'

export type Options = NonNullable<ParseArgsConfig['options']>

type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>
>

type WordsRead<O extends Options> =
  | { readonly ok: true; readonly values: Parsed<O>['values']; readonly positionals: readonly string[] }
  | { readonly ok: false; readonly message: string }

/** What is said of `--reveal` where no screen is. */
export const onScreensAlone =
  '--reveal: secrets are shown on the screens in a terminal alone; what is printed never has them'

/** Sorts a command's words into options and the rest; what is wrong comes back as one line: expected and found. */
export function readWords<const O extends Options>(args: readonly string[], options: O): WordsRead<O> {
  try {
    return { ok: true, ...parseArgs({ args: [...args], options, allowPositionals: true }) }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code?.startsWith('ERR_PARSE_ARGS') !== true) throw error
    return { ok: false, message: complaint(code, message, options) }
  }
}

/** What curl calls an option that has another name here, and `fetch()` its parts. */
const otherNames: Readonly<Record<string, string>> = {
  d: 'data',
  json: 'data',
  'data-raw': 'data',
  'data-binary': 'data',
  b: 'cookie',
  k: 'insecure',
  x: 'proxy',
  E: 'cert',
  cacert: 'ca',
  m: 'timeout',
  'max-time': 'timeout',
  request: 'method',
  v: 'verbose',
  u: 'header',
  user: 'header',
  A: 'header',
  e: 'header',
  body: 'data',
  'with-credentials': 'credentials',
}

/** Node's complaint in the words of this program. Node names the option first and gives advice after. */
function complaint(code: string, message: string, options: Options): string {
  const option = /'(?:-\w, )?(-[^'\s]*)/.exec(message)?.[1] ?? 'an option'
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    if (option === '--reveal') return onScreensAlone
    const name = option.replace(/^-+/, '')
    const [near] = [otherNames[name], ...nearWords(name, Object.keys(options))].filter(
      (one) => one !== undefined && one in options,
    )
    return `expected an option of this command, found ${option}${near === undefined ? '' : `; there is --${near}`}`
  }
  if (/does not take an argument/.test(message)) return `${option}: expected no value, found one`
  if (/ambiguous/.test(message)) {
    return `${option}: expected a value, found the next option; a value that begins with - is written ${option}=-…`
  }
  return `${option}: expected a value, found none`
}
