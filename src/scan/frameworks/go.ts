import type { Argument } from '../../source/syntax/expression.ts'
import type { Step } from '../../source/syntax/code.ts'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import { foundOnce } from '../../source/found-once.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, inside, scopeOf, valueOf, type CodeFile } from '../code-file.ts'
import { decidedOrigins, looseComparisons } from '../decides.ts'
import { declare } from '../declare.ts'
import { stepsOn } from '../steps-of.ts'

/** The libraries, by what they are imported as, in the order in which a file that has several is taken. */
const libraries: readonly (readonly [RegExp, string])[] = [
  [/jub0bs\/(fcors|cors)"/, 'jub0bs-cors'],
  [/gin-contrib\/cors"|hertz-contrib\/cors"|itsjamie\/gin-cors"/, 'gin'],
  [/gofiber\/fiber/, 'fiber'],
  [/labstack\/echo/, 'echo'],
  [/go-chi\/cors"/, 'chi'],
  [/rs\/cors/, 'rs-cors'],
  [/gorilla\/handlers"/, 'gorilla'],
]

const origins = ['AllowOrigins', 'AllowedOrigins', 'Origins', 'AllowOrigin', 'AllowedOrigin']
const deciders = [
  'AllowOriginFunc',
  'AllowOriginWithContextFunc',
  'AllowOriginRequestFunc',
  'AllowOriginsFunc',
  'AllowOriginVaryRequestFunc',
  'UnsafeAllowOriginFunc',
  'AllowedOriginValidator',
]
const methods = ['AllowMethods', 'AllowedMethods', 'Methods']
const headers = ['AllowHeaders', 'AllowedHeaders', 'RequestHeaders']
const credentials = ['AllowCredentials', 'Credentialed']
const all = ['AllowAllOrigins']

/** Middlewares of Go: their options in a struct, set on one, or left at what they open by themselves. */
export function goMiddlewares(file: CodeFile): readonly DeclaredPolicy[] {
  const { steps } = file.code
  const structs = steps
    .filter(
      ({ name, arguments: given }) =>
        /^(Config|Options|CORSConfig|CORSOptions|CorsConfig|CorsOptions)$/.test(name) &&
        given.some((one) => isOption(one.name)),
    )
    .map((step) => policyOf(step, [...step.arguments, ...setLater(step, file)], file))
  const begun = steps
    .filter(({ name, on, into }) => name === 'DefaultConfig' && /cors/i.test(on) && into !== null)
    .map((step) => policyOf(step, setLater(step, file), file))
  const open = steps.filter((step) => isOpen(step, file)).map((step) => openPolicy(step, file))
  return [...structs, ...begun, ...open, ...gorilla(file)]
}

function isOption(name: string | null): boolean {
  return name !== null && [...origins, ...deciders, ...credentials, ...all].includes(name)
}

/** `config.AllowOrigins = …`, the names given as arguments. */
function setLater(step: Step, file: CodeFile): readonly Argument[] {
  const { into } = step
  if (into === null) return []
  const scope = scopeOf(step, file)
  return stepsOn(into, file.code)
    .filter((one) => one.on === into && inside(scope)(one) && (one.isAssignment || /^Add/.test(one.name)))
    .flatMap(({ name, arguments: [value] }) =>
      value === undefined ? [] : [{ name: name.replace(/^Add/, ''), value: value.value }],
    )
}

function policyOf(step: Step, given: readonly Argument[], file: CodeFile): DeclaredPolicy {
  const entry = (names: readonly string[]) => argument({ arguments: given }, ...names)
  const decides = entry(deciders)
  const isAll = valueOf(entry(all), file)
  const listed = valueOf(entry(origins), file)
  const library = libraryOf(file)
  const wildcard = entry(['AllowWildcard'])?.source === 'true'
  return declare(
    {
      file: file.path,
      line: step.line,
      stack: 'go',
      readBy: library === 'gin' && wildcard ? 'gin-wildcard' : library,
      tree: file.tree,
    },
    {
      origins:
        isAll?.kind === 'known' && isAll.value === true
          ? known('*')
          : decides === undefined
            ? listed
            : (listed ?? decidedOrigins(decides, file)),
      methods: valueOf(entry(methods), file),
      headers: valueOf(entry(headers), file),
      credentials: valueOf(entry(credentials), file),
      findings: looseComparisons(decides),
      otherwise: {
        methods:
          library === 'gin'
            ? ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']
            : library === 'rs-cors' || library === 'chi'
              ? ['HEAD', 'GET', 'POST']
              : 'unknown',
      },
    },
  )
}

const libraryOf = foundOnce(
  ({ text }: CodeFile): string => libraries.find(([imported]) => imported.test(text))?.[1] ?? 'go',
)

/** `cors.Default()`, `cors.AllowAll()`, `middleware.CORS()`, `cors.New()` without options: every origin. */
function isOpen({ name, on, arguments: given, into }: Step, file: CodeFile): boolean {
  if (given.length > 0 || !/(^|\.)(cors|middleware|echomiddleware|mw)$/i.test(on)) return false
  if (/^cors$/i.test(on) && /^(Default|AllowAll)$/.test(name)) return true
  const library = libraryOf(file)
  return (
    (library === 'echo' && name === 'CORS') ||
    (library === 'fiber' && name === 'New' && /cors/.test(on) && into === null)
  )
}

function openPolicy(step: Step, file: CodeFile): DeclaredPolicy {
  const place = { file: file.path, line: step.line, stack: 'go', readBy: libraryOf(file), tree: file.tree }
  return declare(place, { origins: known('*') })
}

/** `handlers.CORS(handlers.AllowedOrigins(…), handlers.AllowCredentials())` */
function gorilla(file: CodeFile): readonly DeclaredPolicy[] {
  if (!/gorilla\/handlers"/.test(file.text)) return []
  return file.code.steps
    .filter(({ name, on }) => name === 'CORS' && /handlers$/.test(on))
    .map((start) => {
      const given = start.arguments.map(({ value }) => followed(value, file))
      const option = (name: string) => given.find((one) => one.kind === 'call' && one.name === name)
      const value = (name: string): StaticValue | undefined => {
        const one = option(name)
        return one?.kind === 'call' ? valueOf(one.arguments[0]?.value, file) : undefined
      }
      const decides = option('AllowedOriginValidator')
      const function_ = decides?.kind === 'call' ? decides.arguments[0]?.value : undefined
      return declare(
        { file: file.path, line: start.line, stack: 'go', readBy: 'gorilla', tree: file.tree },
        {
          origins: function_ === undefined ? value('AllowedOrigins') : decidedOrigins(function_, file),
          methods: value('AllowedMethods'),
          headers: value('AllowedHeaders'),
          credentials: known(option('AllowCredentials') !== undefined),
          otherwise: { methods: ['GET', 'HEAD', 'POST'] },
        },
      )
    })
}

function followed(expression: Argument['value'], { lookup }: CodeFile): Argument['value'] {
  return expression.kind === 'name' ? (lookup(expression.name) ?? expression) : expression
}
