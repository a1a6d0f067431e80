import { dottedName } from '../../source/ecmascript/names.ts'
import { known, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'
import { staticUrl } from './static-url.ts'

/** `new TextureLoader().load('https://…')` of three.js and its like: images with crossOrigin, all else by fetch(). */
export function readAssetLoader({ name, node }: NamedCall, { source, value }: Program): CalledRequest | null {
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
