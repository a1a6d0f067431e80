import type { Node } from '@babel/types'
import { dottedName, propertyName } from '../../source/ecmascript/names.ts'
import { textOf } from '../../source/ecmascript/value.ts'
import type { MethodCall } from './changes.ts'
import { entryOf, headersOf, isTrue, known, type CalledRequest, plainGet } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'
import { staticUrl } from './static-url.ts'

/** What libraries of maps and scenes load: tiles of Leaflet, `new TextureLoader().load('https://…')` of three.js and its like. */
export function readAssetLoader(call: NamedCall, program: Program): CalledRequest | null {
  return readTiles(call, program) ?? readLoader(call, program)
}

/** `L.tileLayer('https://…/{z}/{x}/{y}.png', { crossOrigin })` of Leaflet. */
function readTiles({ name, node }: NamedCall, { value }: Program): CalledRequest | null {
  const [url, options] = node.arguments.map((one) => value(one))
  if (!/(?:^|\.)tileLayer(?:\.wms)?$/.test(name) || url === undefined) return null
  const setting = entryOf(options, 'crossOrigin')
  const isCors = setting?.kind === 'known' && setting.value !== false && setting.value !== null
  return {
    client: 'tileLayer',
    as: isCors ? 'img-crossorigin' : 'img',
    url,
    ...plainGet,
    credentials: textOf(setting) === 'use-credentials' ? 'include' : null,
    notes: [
      {
        message: `tileLayer loads images ${isCors ? 'with crossOrigin: a GET in mode "cors"' : 'without crossOrigin, which need no CORS'}`,
      },
    ],
  }
}

/** `new Loader().setPath(…).load(…)`: what is set before the call that loads. */
function setBefore({ callee }: NamedCall['node']): readonly MethodCall[] {
  const found: MethodCall[] = []
  let holder: Node | null = callee.type === 'MemberExpression' ? callee.object : null
  while (holder?.type === 'CallExpression' && holder.callee.type === 'MemberExpression') {
    found.push({ method: propertyName(holder.callee) ?? '', given: holder.arguments, at: holder.start ?? 0 })
    holder = holder.callee.object
  }
  return found
}

/** Images with crossOrigin, all else by fetch(). */
function readLoader({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const { source, value, changes } = program
  const holder = /^(.{1,60})\.load(?:Async)?$/.exec(name)?.[1]
  const [first] = node.arguments
  if (holder === undefined || first === undefined) return null
  const made = source.bindings.get(holder)
  const maker = /(\w{1,40})Loader$/.exec(
    made?.type === 'NewExpression' ? (dottedName(made.callee) ?? '') : made === undefined ? holder : '',
  )?.[1]
  const set = [...(changes.called.get(holder) ?? []), ...setBefore(node)]
  const given = (method: string) => set.find((one) => one.method === method)?.given[0]
  const path = given('setPath')
  const asked = value(first)
  const base = path === undefined ? null : textOf(value(path))
  const url = base === null || textOf(asked) === null ? asked : known(`${base}${textOf(asked) ?? ''}`)
  if (maker === undefined || !/^https?:/i.test(staticUrl(url).text ?? '')) return null
  const isImage = /Texture|Image|Sprite/.test(maker)
  const headers = given('setRequestHeader')
  const [cookies, crossOrigin] = [given('setWithCredentials'), given('setCrossOrigin')].map((one) =>
    one === undefined ? undefined : value(one),
  )
  const isIncluded = isImage ? textOf(crossOrigin) === 'use-credentials' : isTrue(cookies)
  return {
    client: `${maker}Loader`,
    ...(isImage ? { as: 'img-crossorigin' as const } : {}),
    url,
    method: known('GET'),
    headers: isImage || headers === undefined ? [] : (headersOf(value(headers)) ?? []),
    body: undefined,
    impliedType: null,
    credentials: isIncluded ? 'include' : null,
    notes: [
      {
        message: `${maker}Loader loads ${isImage ? 'an image with crossOrigin' : 'with fetch()'}: a GET in mode "cors"`,
      },
    ],
  }
}
