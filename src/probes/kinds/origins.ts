import { refusesOrigin, stopsAt } from '../../knowledge/facts/stops-at.ts'
import { isOkStatus } from '../../knowledge/browsers/standard/status.ts'
import type { Observation, OriginRelation, RequestForm } from '../../knowledge/model/evidence.ts'
import { bustedUrl } from '../cache-marks.ts'
import { nearOrigins } from '../near-origins.ts'
import { firstForm, probeIn, type Probe, type Setting } from '../probe.ts'

/**
 * The same from other origins: reflection, works-on-localhost, near misses.
 * `fresh` gives each its own URL, so that none of their responses is left in a cache for the page to find.
 */
export function originProbes(setting: Setting, form: RequestForm, fresh: boolean): readonly Probe[] {
  const isFirst = form === firstForm(setting)
  const suffix = isFirst ? '' : ':request'
  const origins = nearOrigins(setting.subject.pageOrigin, setting.token)
  // How carelessly origins are compared, the preflight has shown already.
  const asked = isFirst ? origins : origins.filter(({ relation }) => !relation.endsWith('-match'))
  return asked.map(({ id, origin, relation }, at) =>
    probeIn(
      setting,
      form,
      `${id}${suffix}`,
      { kind: 'from-origin', form, origin, relation },
      { origin, ...ownUrl(setting, fresh, `o${at}`) },
    ),
  )
}

/** Origins that a policy may name on purpose. */
const nameable: ReadonlySet<OriginRelation> = new Set([
  'localhost',
  'other-scheme',
  'www',
  'other-port',
  'subdomain',
  'sibling-subdomain',
])

/**
 * The request of an origin that the preflight lets in where it refuses the page: whether its response keeps what the
 * preflight promises. One such origin tells it for all.
 */
export function behindPreflightProbe(
  setting: Setting,
  seen: readonly Observation[],
  fresh: boolean,
): readonly Probe[] {
  const letIn = seen.flatMap((one) => {
    const { purpose, response } = one
    const isNamed =
      purpose.kind === 'from-origin' && purpose.form === 'preflight' && nameable.has(purpose.relation)
    if (!isNamed || !isOkStatus(response?.status ?? 0)) return []
    return stopsAt(one, setting.subject).some(refusesOrigin) ? [] : [purpose.origin]
  })
  return originProbes(setting, 'request', fresh)
    .filter(({ purpose }) => purpose.kind === 'from-origin' && purpose.origin === letIn[0])
    .slice(0, 1)
}

/** A handshake from the server's own origin: many WebSocket servers compare Origin with Host and let nobody else in. */
export function ownOriginProbe(setting: Setting): readonly Probe[] {
  const { origin } = new URL(setting.subject.url)
  if (origin === setting.subject.pageOrigin) return []
  const purpose = { kind: 'from-origin', form: 'request', origin, relation: 'server' } as const
  return [probeIn(setting, 'request', 'from-origin:server', purpose, { origin })]
}

/** Without `Origin`, as curl and server-side code ask: what works there proves nothing for a browser. */
export function withoutOriginProbe(setting: Setting, form: RequestForm, fresh: boolean): Probe {
  return probeIn(
    setting,
    form,
    `without-origin:${form}`,
    { kind: 'without-origin', form },
    { origin: null, ...ownUrl(setting, fresh, 'none') },
  )
}

function ownUrl(setting: Setting, fresh: boolean, mark: string): { readonly url?: string } {
  return fresh ? { url: bustedUrl(setting.subject.url, `${setting.token}-${mark}`) } : {}
}
