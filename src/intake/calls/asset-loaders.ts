import { dottedName } from '../../source/ecmascript/names.ts'
import { textOf } from '../../source/ecmascript/value.ts'
import { entryOf, known, type CalledRequest } from './called-request.ts'
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
    method: known('GET'),
    headers: [],
    body: undefined,
    impliedType: null,
    credentials: textOf(setting) === 'use-credentials' ? 'include' : null,
    notes: [
      {
        message: `tileLayer loads images ${isCors ? 'with crossOrigin: a GET in mode "cors"' : 'without crossOrigin, which need no CORS'}`,
      },
    ],
  }
}

/** Images with crossOrigin, all else by fetch(). */
function readLoader({ name, node }: NamedCall, { source, value }: Program): CalledRequest | null {
  const holder = /^(.{1,60})\.load(?:Async)?$/.exec(name)?.[1]
  const [first] = node.arguments
  if (holder === undefined || first === undefined) return null
  const made = source.bindings.get(holder)
  const maker =
    made?.type === 'NewExpression' ? /(\w{1,40})Loader$/.exec(dottedName(made.callee) ?? '')?.[1] : undefined
  const url = value(first)
  if (maker === undefined || !/^https?:/i.test(staticUrl(url).text ?? '')) return null
  const isImage = /Texture|Image|Sprite/.test(maker)
  return {
    client: `${maker}Loader`,
    ...(isImage ? { as: 'img-crossorigin' as const } : {}),
    url,
    method: known('GET'),
    headers: [],
    body: undefined,
    impliedType: null,
    credentials: null,
    notes: [
      {
        message: `${maker}Loader loads ${isImage ? 'an image with crossOrigin' : 'with fetch()'}: a GET in mode "cors"`,
      },
    ],
  }
}
