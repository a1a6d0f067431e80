import { walk, type Source } from '../source/ecmascript/parse.ts'
import { dottedName } from '../source/ecmascript/names.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import { textOf, type Gap, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredCall } from '../knowledge/model/declared.ts'
import { environmentOf } from './environment.ts'
import { isForDevelopment } from './for-development.ts'
import type { SourceTree } from './scan.ts'

/** Functions and clients that ask an address, by their names or those that people give their instances. */
const callers =
  /(?:^|\.)(?:\$?o?fetch|useFetch|useSWR|fetchEventSource|fetchBaseQuery|sendBeacon|io|ajax|importScripts)$|^(?:new )?(?:XMLHttpRequest|EventSource|WebSocket|Request|HttpLink|ApolloClient|GraphQLClient|Client)$|(?:^|\.)\$?\w{0,30}(?:axios|ky|got|superagent|api|http|client|instance|request)(?:\.(?:get|post|put|patch|delete|del|head|request|create|extend))?$|\.open$|^\$\.(?:get|post|getJSON)$/i

/** Calls of fetch, axios and their like whose address stands in the source, or in the variable of the environment that it is read from. */
export function callsOf(file: string, source: Source, tree: SourceTree): readonly DeclaredCall[] {
  const calls: DeclaredCall[] = []
  walk(source.program, (node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
    const name = dottedName(node.callee)
    if (name === null || !callers.test(name)) return
    const line = node.loc?.start.line ?? 1
    for (const argument of node.arguments)
      for (const found of addressesOf(staticValue(argument, source), { file, tree }))
        if (isAddress(found.url)) calls.push({ file, line, ...found })
  })
  return calls
}

type Found = Omit<DeclaredCall, 'file' | 'line'>

interface Place {
  readonly file: string
  readonly tree: SourceTree
}

/** The addresses in a value: text, a template, or those of an object that a client is made or called with. */
function addressesOf(value: StaticValue | undefined, place: Place): readonly Found[] {
  switch (value?.kind) {
    case undefined:
      return []
    case 'object':
      return ['baseURL', 'baseUrl', 'prefixUrl', 'uri', 'url'].flatMap((key) =>
        addressesOf(value.entries.get(key), place),
      )
    case 'either':
      return value.values.flatMap((one) => addressesOf(one, place))
    case 'environment': {
      const set = setAt(value.name, place)
      return set.length > 0 ? set : addressesOf(value.fallback ?? undefined, place)
    }
    case 'pattern':
      return ofPieces(value.pieces, place)
    default: {
      const url = textOf(value)
      return url === null ? [] : [{ url }]
    }
  }
}

/** A template that begins with a variable is an address for each value that the tree gives it. */
function ofPieces(pieces: readonly (string | Gap)[], place: Place): readonly Found[] {
  const [first, ...rest] = pieces
  const path = rest.map((piece) => (typeof piece === 'string' ? piece : `\${${piece.source}}`)).join('')
  if (typeof first === 'string') return [{ url: `${first}${path}` }]
  const name = /(?:^|\.)env\.\w{1,80}$/.exec(first?.source ?? '')?.[0]
  return name === undefined
    ? []
    : setAt(name, place).map(({ url, setBy }) => ({ url: `${url}${path}`, setBy }))
}

/** What the environment's files give a variable: those of production, and those of development where no other does. */
function setAt(name: string, { file, tree }: Place): readonly { url: string; setBy: string }[] {
  const { assigned } = environmentOf(name, file, tree)
  const deployed = assigned.filter((one) => !isForDevelopment(one.file))
  return (deployed.length > 0 ? deployed : assigned).map((one) => ({
    url: one.value.trim(),
    setBy: `${one.file}:${one.line}`,
  }))
}

function isAddress(text: string): boolean {
  return /^(?:(?:https?|wss?):)?\/\/[^\s$]/i.test(text) || /^localhost(:\d+)?(\/|$)/i.test(text)
}
