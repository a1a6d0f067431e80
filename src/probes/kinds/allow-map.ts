import { madeUpHeader, madeUpMethod } from '../../knowledge/model/made-up-names.ts'
import { probeIn, type Probe, type Setting } from '../probe.ts'

const methods = ['PUT', 'PATCH', 'DELETE', madeUpMethod] as const

/**
 * Preflights for the methods that the case does not use: what the policy allows, and how it refuses. A request without
 * a preflight is asked about by its own method, too: storage chooses its rule by that.
 */
export function allowMapProbes(setting: Setting): readonly Probe[] {
  const own = setting.preflighted ? [] : [setting.method]
  const asked = [...own, ...methods.filter((method) => method !== setting.method)].map((method) =>
    probeIn(
      setting,
      'preflight',
      `allow-map:${method}`,
      { kind: 'allow-map', method },
      { method, unsafeNames: [] },
    ),
  )
  const anyHeader = probeIn(
    setting,
    'preflight',
    'allow-map:any-header',
    { kind: 'allow-any-header' },
    { method: 'GET', unsafeNames: [madeUpHeader] },
  )
  return [...asked, anyHeader]
}
