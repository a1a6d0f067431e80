import type { Node } from '@babel/types'
import { dottedName, propertyName } from '../../source/ecmascript/names.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { CredentialsMode } from '../../knowledge/model/case.ts'
import type { Note } from '../copied-request.ts'
import { headersSetIn } from './added-headers.ts'
import {
  entryOf,
  isCredentials,
  isTrue,
  known,
  plainGet,
  type CalledHeader,
  type CalledRequest,
} from './called-request.ts'
import type { NamedCall, Program } from './program.ts'
import { staticUrl } from './static-url.ts'

/** What players of streams load by script: hls.js, video.js, dash.js and Shaka; null where the call is of none. */
export function readMediaPlayer(call: NamedCall, program: Program): CalledRequest | null {
  return readHls(call, program) ?? readVideoJs(call, program) ?? readManifest(call, program)
}

/** `new Hls({ xhrSetup })`, `hls.loadSource(url)` (hls.js, docs/API.md: xhrSetup and fetchSetup). */
function readHls({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const holder = /^(.{1,60})\.loadSource$/.exec(name)?.[1]
  if (holder === undefined) return null
  const config = madeWith(holder, program)
  const [xhr, fetched] = [entryOf(config, 'xhrSetup'), entryOf(config, 'fetchSetup')]
  const set = [...setIn(xhr, program), ...setIn(fetched, program)]
  const headers = set.flatMap(({ headers: one }) => one)
  const notes: Note[] = [
    ...(set.length === 0 ? [] : [{ message: 'read with what xhrSetup and fetchSetup set on each request' }]),
    ...(config?.kind === 'unknown' || isBound(xhr) || isBound(fetched)
      ? [
          {
            message: 'what xhrSetup sets is not written here: add headers and credentials as it sets them',
            part: 'headers' as const,
          },
        ]
      : []),
  ]
  return {
    client: 'hls.js',
    ...(fetched === undefined ? { as: 'xhr' as const } : {}),
    url: valueOf(node.arguments[0], program),
    ...plainGet,
    headers,
    credentials: set.map(({ credentials }) => credentials).find((mode) => mode !== null) ?? null,
    notes,
  }
}

function isBound(value: StaticValue | undefined): boolean {
  return value !== undefined && value.kind !== 'function'
}

/** What a function that is given the request sets on it: `xhr.withCredentials`, `xhr.setRequestHeader(…)`, `init.credentials`. */
function setIn(
  value: StaticValue | undefined,
  program: Program,
): readonly { readonly headers: readonly CalledHeader[]; readonly credentials: CredentialsMode | null }[] {
  if (value?.kind !== 'function') return []
  const headers: CalledHeader[] = [...headersSetIn(value.node, program)]
  let credentials: CredentialsMode | null = null
  walk(value.node, (inner) => {
    if (inner.type === 'CallExpression' && /\.setRequestHeader$/.test(dottedName(inner.callee) ?? '')) {
      const header = textOf(program.value(inner.arguments[0]))
      if (header !== null) headers.push([header, program.value(inner.arguments[1])])
    }
    const mode = credentialsSet(inner, program)
    if (mode !== null) credentials = mode
  })
  return [{ headers, credentials }]
}

/** `x.withCredentials = true` and `x.credentials = 'include'`. */
function credentialsSet(node: Node, { value }: Program): CredentialsMode | null {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return null
  const key = propertyName(node.left)
  if (key === 'withCredentials') return isTrue(value(node.right)) ? 'include' : null
  const mode = key === 'credentials' ? textOf(value(node.right)) : null
  return isCredentials(mode) ? mode : null
}

/** `player.src({ src, withCredentials })` of video.js, whose HLS and DASH are asked for by XMLHttpRequest. */
function readVideoJs({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const holder = /^(.{1,60})\.src$/.exec(name)?.[1]
  const given = node.arguments[0] === undefined ? undefined : program.value(node.arguments[0])
  const source = given?.kind === 'list' ? given.items[0] : given
  const url = entryOf(source, 'src')
  if (holder === undefined || url === undefined) return null
  const type = textOf(entryOf(source, 'type')) ?? ''
  if (!/mpegurl|dash\+xml/i.test(type) && !/\.(?:m3u8|mpd)\b/i.test(staticUrl(url).text ?? '')) return null
  const html5 = entryOf(madeWith(holder, program), 'html5')
  const all = [entryOf(html5, 'vhs'), entryOf(html5, 'hls'), source]
  return {
    client: 'video.js',
    as: 'xhr',
    url,
    ...plainGet,
    credentials: all.some((one) => isTrue(entryOf(one, 'withCredentials'))) ? 'include' : null,
    notes: [],
  }
}

/** `player.initialize(view, url)` of dash.js with `setXHRWithCredentialsForType`, `player.load(url)` of Shaka. */
function readManifest({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const [, holder = '', method] = /^(.{1,60})\.(initialize|attachSource|load)$/.exec(name) ?? []
  const url = node.arguments
    .map((one) => program.value(one))
    .find((one) => /^https?:\/\/[^?#]+\.(?:mpd|m3u8)\b/i.test(staticUrl(one).text ?? ''))
  if (method === undefined || url === undefined) return null
  const cookies = (program.changes.called.get(holder) ?? []).some(
    ({ method: how, given }) =>
      how === 'setXHRWithCredentialsForType' && given[1] !== undefined && isTrue(program.value(given[1])),
  )
  return {
    client: 'the player of the stream',
    url,
    ...plainGet,
    credentials: cookies ? 'include' : null,
    notes: [
      {
        message: 'filters and modifiers of the player may add headers and credentials: they are not read',
        part: 'headers',
      },
    ],
  }
}

/** What the object behind a name was made with: the last thing that its maker was given. */
function madeWith(holder: string, program: Program): StaticValue | undefined {
  const made = program.source.bindings.get(holder)
  if (made?.type !== 'NewExpression' && made?.type !== 'CallExpression') return undefined
  const last = made.arguments.at(-1)
  return last === undefined ? undefined : program.value(last)
}

function valueOf(node: Node | undefined, { value }: Program): StaticValue {
  return node === undefined ? known('') : value(node)
}
