import { isSafelistedMethod } from '../../knowledge/browsers/standard/safelisted-method.ts'
import type { BisectElement } from '../../knowledge/model/evidence.ts'
import { harmlessMethod, probeIn, type Asked, type Probe, type Setting } from '../probe.ts'

const maxHeaders = 8

/**
 * The preflight with less asked of it, all at once: nothing but the origin, the method alone, each header alone.
 * Some servers refuse the whole without saying what for; what passes alone was not it.
 */
export function bisectProbes(setting: Setting): readonly Probe[] {
  const method = harmlessMethod(setting)
  return [
    bisect(setting, 'origin-only', { kind: 'origin-only' }, { method, unsafeNames: [] }),
    ...(isSafelistedMethod(setting.method)
      ? []
      : [
          bisect(
            setting,
            `method:${setting.method}`,
            { kind: 'method', method: setting.method },
            { unsafeNames: [] },
          ),
        ]),
    ...setting.unsafeNames
      .slice(0, maxHeaders)
      .map((name) =>
        bisect(setting, `header:${name}`, { kind: 'header', name }, { method, unsafeNames: [name] }),
      ),
  ]
}

function bisect(setting: Setting, id: string, element: BisectElement, asked: Asked): Probe {
  return probeIn(setting, 'preflight', `bisect:${id}`, { kind: 'bisect', element }, asked)
}
