import type { Layer } from '../model/diagnosis.ts'
import type { Answer } from '../facts/answer.ts'
import { headerOf } from '../facts/answer.ts'
import { applications } from './applications.ts'
import type { Fingerprint } from './fingerprint.ts'
import { softwareName } from './software-names.ts'
import { loginGateways, networks, platforms } from './platforms.ts'
import type { SoftwareId } from '../model/software.ts'

/** Every fingerprint, in the order in which they are read: the layer that owns the policy before the one in front of it. */
export const fingerprints: readonly Fingerprint[] = [
  ...loginGateways,
  ...platforms,
  ...applications,
  ...networks,
]

/** Who answered, by the marks it leaves; the id is null where it leaves none that is known. */
export function layerOf(answer: Answer | null): Layer {
  if (answer === null) return { id: null, evidence: [] }
  for (const { id, reads } of fingerprints) {
    const mark = reads(answer)
    if (mark !== null) return { id, evidence: [mark, ...behind(answer, id)] }
  }
  return { id: null, evidence: [] }
}

/** What a layer is called, for people. */
export function layerName(id: SoftwareId | null): string {
  return id === null ? 'the server' : softwareName(id)
}

/** The other layers that left a mark: what the answer came through. */
function behind(answer: Answer, id: SoftwareId): readonly string[] {
  return networks.flatMap((one) => {
    const mark = one.id === id || one.id === 'node' ? null : one.reads(answer)
    return mark === null ? [] : [mark]
  })
}

/**
 * Marks in which two answers of one URL differ so that different servers must have made them; empty where nothing
 * tells them apart. Headers that a server sets on every answer count (`Server`, `X-Powered-By` of Express and PHP,
 * ids of platforms); a body's shape does not.
 */
export function differentServers(one: Answer, other: Answer): readonly string[] {
  return marksOnEveryAnswer.flatMap((name) => {
    const [first, second] = [product(one, name), product(other, name)]
    return first === second ? [] : [`${name}: ${first ?? '(none)'} against ${second ?? '(none)'}`]
  })
}

const marksOnEveryAnswer = [
  'Server',
  'X-Powered-By',
  'X-Amz-Apigw-Id',
  'Apigw-Requestid',
  'X-Vercel-Id',
  'X-NF-Request-Id',
  'X-Amz-Cf-Id',
]

/** The product without its version; for ids only whether there is one. */
function product(answer: Answer, name: string): string | null {
  const value = headerOf(answer, name.toLowerCase())
  if (value === null) return null
  if (/-id$|requestid$/i.test(name)) return 'present'
  const word = value.split(/[\s/(]/)[0] ?? value
  return name === 'X-Powered-By' && !/express|php|next|asp/i.test(word) ? null : word
}
