import { pathOf, type Argument, type Expression } from './expression.ts'

/** A read of the environment or of the settings that the program starts with. */
interface EnvironmentRead {
  readonly name: string
  readonly fallback: Expression | null
  /** The reader makes a list of it by itself. */
  readonly splits: boolean
}

/** Calls that read a variable of the environment, by their whole name, of every language. */
const readers =
  /(^|\.)(getenv|Getenv|LookupEnv|GetEnvironmentVariable|getProperty|GetValue|env\.var|env\.var_os|dotenvy\.var|var_os|ENV\.fetch|environ\.get|environ\.setdefault|environ|GetString|GetStringSlice|GetEnv|getEnv|secrets\.get)$/
/** Calls of a bare name: `env('X')` of Laravel and environ, `config('X')` of decouple. */
const bareReaders =
  /^(env|config|getenv|secret|get_env|getEnv|env_var|str_env|dotenv|env\.(str|list|get|url|bool|tuple|json|parse)|Env\.get|environ\.(str|list))$/
/** A function of one's own that says in its name that it reads the environment: `get_list_from_env`. */
const ownReader = /^(?=\w*(?:env|Env))(?:get|read|load|parse)_?\w{1,40}$/
const lists = /\.(list|GetStringSlice|tuple)$|list/i

export function environmentRead(expression: Expression): EnvironmentRead | null {
  if (expression.kind === 'element') return ofElement(expression)
  if (expression.kind === 'call') return ofCall(expression)
  if (expression.kind === 'name') {
    const [, name] = /^(?:var|local|data\.external)\.([\w-]+)/.exec(expression.name) ?? []
    return name === undefined ? null : { name: expression.name, fallback: null, splits: false }
  }
  if (expression.kind === 'text') return ofPlaceholder(expression)
  return null
}

function ofElement({ of, key }: Expression & { kind: 'element' }): EnvironmentRead | null {
  if (
    key.kind !== 'text' ||
    !/(^|\.)(environ|ENV|_ENV|_SERVER|Configuration|config|configuration)$/i.test(pathOf(of))
  )
    return null
  return /^HTTP_/.test(key.value) ? null : { name: key.value, fallback: null, splits: false }
}

function ofCall(call: Expression & { kind: 'call' }): EnvironmentRead | null {
  const path = pathOf(call)
  const [first] = call.arguments
  const name = textOf(first)
  if (/(^|\.)(GetSection)$/.test(path) && name !== null) return { name, fallback: null, splits: true }
  const isRead = readers.test(path) || bareReaders.test(path) || ownReader.test(path)
  if (!isRead || name === null || !/^[\w.:/-]+$/.test(name)) return null
  // `config('cors.origins')` of Laravel names another file, `getProperty` of anything else a property.
  if (path === 'config' && /[a-z]/.test(name)) return null
  const given =
    call.arguments.find((one) => one.name === 'default') ??
    call.arguments.slice(1).find((one) => one.name === null)
  const cast = call.arguments.some((one) => one.name === 'cast' && /csv|list|split/i.test(one.value.source))
  return { name, fallback: given?.value ?? null, splits: cast || lists.test(path) }
}

function textOf(argument: Argument | undefined): string | null {
  return argument?.value.kind === 'text' ? argument.value.value : null
}

/** `${name}` and `${name:fallback}` of Spring. */
function ofPlaceholder({ value, ...at }: Expression & { kind: 'text' }): EnvironmentRead | null {
  const [, name, fallback] =
    /^[$#]\{'?\$?\{?([\w.-]+)(?::([^}]*))?\}?'?(?:\.split\([^)]*\))?\}$/.exec(value) ?? []
  if (name === undefined) return null
  return {
    name,
    fallback: fallback === undefined ? null : { ...at, kind: 'text', value: fallback },
    splits: true,
  }
}
