import type { RequestForm } from '../../knowledge/model/evidence.ts'
import { headOfBody, probeIn, type Probe, type Setting } from '../probe.ts'

/**
 * The end of the redirects as the page would ask it at once, with its own `Origin` and not with the `null` that a
 * redirect to another origin leaves. What script adds stays away: it was meant for the server that is called.
 */
export function farSideProbes(setting: Setting, url: string): readonly Probe[] {
  const forms: readonly RequestForm[] = setting.preflighted ? ['preflight', 'request'] : ['request']
  return forms.map((form) =>
    probeIn(setting, form, `far-side:${form}`, { kind: 'far-side', form }, { url, headers: [] }, headOfBody),
  )
}
