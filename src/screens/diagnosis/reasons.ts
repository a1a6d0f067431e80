import { causes } from '../../knowledge/causes/catalogue.ts'
import type { Diagnosis, Finding, Proof } from '../../knowledge/model/diagnosis.ts'
import { engineNames } from '../../knowledge/model/cors-error.ts'
import { pitfalls } from '../../knowledge/guide/pitfalls/catalogue.ts'
import { questions } from '../../knowledge/guide/questions/catalogue.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'

/** Why this cause: what speaks for it and against it, what it means, what to mind. */
export function reasonLines(
  diagnosis: Diagnosis,
  finding: Finding,
  answers: Readonly<Record<string, string>>,
  width: number,
): readonly Line[] {
  const { means, why } = causes[finding.id]
  return [
    line(' ', span('Why', 'strong')),
    ...proofLines(finding.evidence, '+', width),
    ...proofLines(finding.against, '–', width),
    ...questionLines(finding, answers, width),
    blank,
    ...paragraph(means, width - 2, { indent: 1 }),
    ...paragraph(why, width - 2, { indent: 1, role: 'dim' }),
    ...otherCauses(diagnosis, finding, width),
    ...warningLines(diagnosis, width),
    ...pitfallLines(diagnosis, width),
  ]
}

function proofLines(proofs: readonly Proof[], sign: string, width: number): readonly Line[] {
  return proofs.flatMap(({ says }) =>
    labelled(span(` ${sign}`, sign === '+' ? 'pass' : 'warn'), says, { width: width - 2, indent: 3 }),
  )
}

function questionLines(
  { question }: Finding,
  answers: Readonly<Record<string, string>>,
  width: number,
): readonly Line[] {
  const asked = Object.entries(questions).find(([id]) => id === question)
  if (asked === undefined) return []
  const [id, { text, options }] = asked
  const given = options.find(({ value }) => value === answers[id])
  return [
    ...labelled(span(' ?', 'accent'), text, { width: width - 2, indent: 3 }),
    line(
      '   ',
      given === undefined ? span('a answers it', 'accent') : span(`answered: ${given.label}`, 'dim'),
    ),
  ]
}

function otherCauses({ causes: all }: Diagnosis, shown: Finding, width: number): readonly Line[] {
  const others = all.filter((finding) => finding !== shown)
  if (others.length === 0) return []
  return [
    blank,
    line(' ', span('Other causes', 'strong'), span('   n looks at the next', 'dim')),
    ...others.flatMap(({ title, confidence }) =>
      labelled(span(' ·', 'dim'), `${title} (${confidence})`, { width: width - 2, indent: 3 }),
    ),
  ]
}

/** What a person brought along, and whether it is found here too. */
export function witnessLines({ witnesses }: Triage, width: number): readonly Line[] {
  if (witnesses.length === 0) return []
  return [
    blank,
    line(' ', span('Brought along', 'strong')),
    ...witnesses.flatMap(({ engine, corsError, text, agreement, says }) => {
      const said =
        engine === null ? text : `${engineNames[engine]} said ${corsError ?? 'nothing of a reason'}`
      const verdict = agreement === 'open' ? says : `${agreement}: ${says}`
      const sign = span(agreement === 'agrees' ? ' ✓' : ' !', agreement === 'agrees' ? 'pass' : 'warn')
      return labelled(sign, `${said}; ${verdict}`, { width: width - 2, indent: 3 })
    }),
  ]
}

export function warningLines({ warnings }: Diagnosis, width: number): readonly Line[] {
  if (warnings.length === 0) return []
  return [
    blank,
    line(' ', span('Harmful later', 'strong')),
    ...warnings.flatMap(({ title }) => labelled(span(' !', 'warn'), title, { width: width - 2, indent: 3 })),
  ]
}

function pitfallLines({ pitfalls: fitting }: Diagnosis, width: number): readonly Line[] {
  if (fitting.length === 0) return []
  const known: Readonly<Record<string, { readonly text: string } | undefined>> = pitfalls
  return [
    blank,
    line(' ', span('Mind', 'strong')),
    ...fitting.flatMap(({ id, title }) => [
      ...labelled(span(' !', 'warn'), title, { width: width - 2, indent: 3 }),
      ...paragraph(known[id]?.text ?? '', width - 2, { indent: 3, role: 'dim' }),
    ]),
  ]
}
