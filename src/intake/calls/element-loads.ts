import type { Node } from '@babel/types'
import { dottedName } from '../../source/ecmascript/names.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import { foundOnce } from '../../source/found-once.ts'
import type { RequestKind } from '../../knowledge/model/request-kind.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import {
  entryOf,
  headersOf,
  isCredentials,
  isTrue,
  known,
  type CalledRequest,
  plainGet,
} from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

function load(
  client: string,
  as: RequestKind,
  url: StaticValue,
  credentials: CalledRequest['credentials'],
  message: string,
): CalledRequest {
  const notes: Note[] = [{ message }]
  return {
    client,
    as,
    url,
    ...plainGet,
    credentials,
    notes,
  }
}

/** What the platform loads by a constructor: `new EventSource`, `new Image`, `sendBeacon`, `import()`; else null. */
export function readElementLoad({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const { value } = program
  const [first, second] = node.arguments
  if (first !== undefined && /^(?:EventSource|EventSourcePolyfill|ReconnectingEventSource)$/.test(name)) {
    const options = second === undefined ? undefined : value(second)
    const credentials = isTrue(entryOf(options, 'withCredentials')) ? 'include' : 'same-origin'
    const headers = headersOf(entryOf(options, 'headers')) ?? []
    if (name.endsWith('Polyfill') && headers.length > 0)
      return {
        ...load(
          'EventSourcePolyfill',
          'xhr',
          value(first),
          credentials,
          'this replacement of EventSource sends headers of its own by script: they make a preflight necessary',
        ),
        headers,
      }
    return load(
      'EventSource',
      'eventsource',
      value(first),
      credentials,
      'an EventSource: a GET in mode "cors", never with a preflight',
    )
  }
  if (first !== undefined && /^\w{0,40}WebSocket$/.test(name) && node.type === 'NewExpression')
    return load(
      'WebSocket',
      'websocket',
      value(first),
      'include',
      'a WebSocket knows no CORS: the browser sends Origin, and the server alone decides by it',
    )
  if (first !== undefined && /(?:^|\.)sendBeacon$/.test(name)) {
    const beacon = load(
      'sendBeacon',
      'beacon',
      value(first),
      'include',
      'a beacon: a POST with credentials, whose answer script never sees',
    )
    return { ...beacon, method: known('POST'), body: second === undefined ? undefined : value(second) }
  }
  if (first !== undefined && name === 'import' && /^https?:/.test(textOf(value(first)) ?? ''))
    return load('import()', 'module', value(first), 'same-origin', 'a module: a GET in mode "cors"')
  if (first !== undefined && /(?:^|\.)addModule$/.test(name)) {
    const credentials = textOf(entryOf(second === undefined ? undefined : value(second), 'credentials'))
    return load(
      'addModule()',
      'module',
      value(first),
      isCredentials(credentials) ? credentials : 'same-origin',
      'the module of a worklet: a GET in mode "cors"',
    )
  }
  const font = name === 'FontFace' && second !== undefined ? fontUrl(textOf(value(second))) : null
  if (font !== null)
    return load('FontFace', 'font', known(font), 'same-origin', 'a font: a GET in mode "cors"')
  return name === 'Image' && node.type === 'NewExpression' ? image(node.start ?? 0, program) : null
}

/** The first address of `url(…) format(…), url(…)`. */
function fontUrl(source: string | null): string | null {
  return /\burl\(\s*["']?(https?:\/\/[^"')\s]{1,4000})/.exec(source ?? '')?.[1] ?? null
}

/** `const i = new Image(); i.crossOrigin = …; i.src = …`. */
function image(at: number, { source, changes, value }: Program): CalledRequest | null {
  const name = nameOf(at, source.program)
  const set = name === undefined ? [] : (changes.set.get(name) ?? [])
  const of = (key: string) => {
    const found = set.find((one) => one.key === key)
    return found === undefined ? undefined : value(found.value)
  }
  const [url, crossOrigin] = [of('src'), of('crossOrigin')]
  if (url === undefined) return null
  if (crossOrigin === undefined)
    return load(
      'Image',
      'img',
      url,
      'include',
      'an image without crossOrigin: mode "no-cors", for which no CORS check is made',
    )
  const credentials = textOf(crossOrigin) === 'use-credentials' ? 'include' : 'same-origin'
  return load('Image', 'img-crossorigin', url, credentials, 'an image with crossOrigin: a GET in mode "cors"')
}

/** The name that is given to what is made there. */
function nameOf(at: number, program: Node): string | undefined {
  return names(program).get(at) ?? undefined
}

/** By where what they name begins; the last one holds. */
const names = foundOnce((program: Node): ReadonlyMap<number, string | null> => {
  const found = new Map<number, string | null>()
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' && node.init) found.set(node.init.start ?? 0, dottedName(node.id))
    if (node.type === 'AssignmentExpression') found.set(node.right.start ?? 0, dottedName(node.left))
  })
  return found
})
