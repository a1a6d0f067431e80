import type { RequestForm, Purpose } from '../../knowledge/model/evidence.ts'
import { headOfBody, probeIn, type Probe, type Setting } from '../probe.ts'

/** The same from a second page, or to a second URL: "it works there and not here". */
export function comparedProbes(setting: Setting): readonly Probe[] {
  const { compare } = setting.options
  if (compare === null) return []
  const forms: readonly RequestForm[] = setting.preflighted ? ['preflight', 'request'] : ['request']
  return forms.map((form) => {
    const purpose: Purpose =
      compare.kind === 'page'
        ? { kind: 'from-origin', form, origin: compare.value, relation: 'compared' }
        : { kind: 'compared-url', form, url: compare.value }
    const id = `${compare.kind === 'page' ? 'compared' : 'compared-url'}:${form}`
    const asked = compare.kind === 'page' ? { origin: compare.value } : { url: compare.value }
    return probeIn(setting, form, id, purpose, asked, headOfBody)
  })
}
