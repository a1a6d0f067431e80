import type { AnsweredBy, Layer } from '../model/diagnosis.ts'
import type { ObservedResponse } from '../model/evidence.ts'
import type { ProductId, SoftwareId } from '../model/software.ts'
import { catalogue, marksOf, softwareName } from './catalogue.ts'
import { valueOf, type Received } from './marks.ts'

/** Who answered, by the marks it leaves: who made the response, else what is on the way; the id is null where nothing tells. */
export function layerOf(received: Received | null): Layer {
  if (received === null) return { id: null, evidence: [] }
  const maker = makerOf(received)
  const ways = onTheWay(received)
  const [first] = maker === null ? ways : [maker]
  if (first === undefined) return { id: null, evidence: [] }
  const others = ways.filter(({ id, mark }) => id !== first.id && id !== 'node' && mark !== first.mark)
  return { id: first.id, evidence: [first.mark, ...others.map(({ mark }) => mark)] }
}

/** The layer of the first response that tells one. */
export function layerOfFirst(all: readonly (Received | null)[]): Layer {
  const layers = all.map(layerOf)
  return layers.find(({ id }) => id !== null) ?? { id: null, evidence: [] }
}

/** Software with the mark that shows it. */
export interface Shown {
  readonly id: SoftwareId
  /** The product built on it, where the mark is one's own. */
  readonly product: ProductId | null
  readonly mark: string
}

/** Who made the response, for sure; null where no mark tells. */
export function makerOf(received: Received): Shown | null {
  return shown(received, 'made')[0] ?? null
}

/** The proxy whose own page it is: no application behind it has written it. Null where no body tells. */
export function pageOf(received: Received): Shown | null {
  const isPage = ({ id, mark }: Shown) => marksOf(id)?.role === 'proxy' && mark.includes('the body says “')
  return shown(received, 'made').find(isPage) ?? null
}

/** What the response came through, or what made it. */
export function onTheWay(received: Received): readonly Shown[] {
  return shown(received, 'onTheWay')
}

/**
 * Who is taken to have answered: the maker, else what is on the way. A network that stands there answers by itself only
 * in words of its own, and so it is not taken for it.
 */
export function answererOf(received: Received): SoftwareId | null {
  const [way] = onTheWay(received).filter(({ id }) => !isNetwork(id))
  return makerOf(received)?.id ?? way?.id ?? null
}

/** Software that the marks fit, as they fit others: for a person to judge. */
export function hintsOf(received: Received): readonly Shown[] {
  return shown(received, 'hint')
}

/** Whose policy wrote the CORS headers of a response, where they are like nobody else's. */
export function policyOf(received: Received): readonly Shown[] {
  return shown(received, 'policy')
}

/** Who says that the response is a copy which it kept. */
export function keptBy(received: Received): readonly Shown[] {
  return shown(received, 'kept')
}

/** What was read off a response, by the way of reading: every rule asks who answered. */
const read = {
  made: new WeakMap(),
  onTheWay: new WeakMap(),
  hint: new WeakMap(),
  kept: new WeakMap(),
  policy: new WeakMap(),
} satisfies Record<string, WeakMap<ObservedResponse, readonly Shown[]>>

function shown(received: Received, which: keyof typeof read): readonly Shown[] {
  const known = read[which].get(received.response)
  if (known !== undefined) return known
  const found = readMarks(received, which)
  read[which].set(received.response, found)
  return found
}

function readMarks(received: Received, which: keyof typeof read): readonly Shown[] {
  return catalogue.flatMap(({ id, product = null, name, [which]: reads }) => {
    const mark = id === null ? null : (reads?.(received) ?? null)
    if (id === null || mark === null) return []
    return [{ id, product, mark: product === null ? mark : `${name}: ${mark}` }]
  })
}

/** Who answered each of the two requests, and the server behind what stands in front. */
export function answeredBy(preflight: Received | null, request: Received | null): AnsweredBy {
  const makers = [request, preflight].flatMap((received) =>
    received === null ? [] : (makerOf(received) ?? []),
  )
  const origin = makers.find(({ id }) => !isLanguage(id)) ?? makers[0]
  return {
    preflight: layerOf(preflight).id,
    request: layerOf(request).id,
    origin: origin?.id ?? null,
  }
}

/** Whether a program made with it may have another name: that one is the one to change. */
export function isLanguage(id: SoftwareId): boolean {
  return marksOf(id)?.isLanguage === true
}

/** Whether it hands on what others answer on every response. */
export function isNetwork(id: SoftwareId): boolean {
  return marksOf(id)?.isNetwork === true
}

/** What a layer is called, for people. */
export function layerName(id: SoftwareId | null): string {
  return id === null ? 'the server' : softwareName(id)
}

/**
 * Marks in which two responses of one URL differ so that different servers must have made them; empty where nothing
 * tells them apart. Headers that a server sets on every response count (`Server`, `X-Powered-By` of Express and PHP,
 * ids of platforms); a body's shape does not.
 */
export function differentServers(one: Received, other: Received): readonly string[] {
  return marksOnEveryResponse.flatMap((name) => {
    const [first, second] = [product(one, name), product(other, name)]
    return first === second ? [] : [`${name}: ${first ?? '(none)'} against ${second ?? '(none)'}`]
  })
}

const marksOnEveryResponse = [
  'Server',
  'X-Powered-By',
  'X-Amz-Apigw-Id',
  'Apigw-Requestid',
  'X-Vercel-Id',
  'X-NF-Request-Id',
  'X-Amz-Cf-Id',
]

/** The product without its version; for ids only whether there is one. */
function product(received: Received, name: string): string | null {
  const value = valueOf(received, name)
  if (value === null) return null
  if (/-id$|requestid$/i.test(name)) return 'present'
  const word = value.split(/[\s/(]/)[0] ?? value
  return name === 'X-Powered-By' && !/express|php|next|asp/i.test(word) ? null : word
}
