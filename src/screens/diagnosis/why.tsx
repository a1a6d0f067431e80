import { Box } from 'ink'
import { Item, Section } from '../ui/layout.tsx'
import { causes } from '../../knowledge/causes/catalogue.ts'
import type { Diagnosis, Finding, Proof } from '../../knowledge/model/diagnosis.ts'
import { engineNames } from '../../knowledge/model/cors-error.ts'
import { questions } from '../../knowledge/guide/questions.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { useSession } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'

/** Why this cause: what speaks for it and against it, what it means, what to mind. */
export function Why({ triage, finding }: Readonly<{ triage: Triage; finding: Finding }>) {
  const { diagnosis } = triage
  const { means, why } = causes[finding.id]
  const others = diagnosis.causes.filter((other) => other !== finding)
  return (
    <>
      <Section title="Why">
        <Proofs proofs={finding.evidence} sign="+" />
        <Proofs proofs={finding.against} sign="–" />
        <Asked finding={finding} />
        <Text>{means}</Text>
        <Text role="dim">{why}</Text>
      </Section>
      {others.length > 0 && (
        <Section title="Other causes" aside="n looks at the next">
          {others.map(({ title, confidence }) => (
            <Item key={title} mark="·">{`${title} (${confidence})`}</Item>
          ))}
        </Section>
      )}
      <Pitfalls diagnosis={diagnosis} />
      <Warnings diagnosis={diagnosis} />
      <Witnesses triage={triage} />
    </>
  )
}

function Proofs({ proofs, sign }: Readonly<{ proofs: readonly Proof[]; sign: '+' | '–' }>) {
  return proofs.map(({ says }) => (
    <Item key={says} mark={sign} markRole={sign === '+' ? 'pass' : 'warn'}>
      {says}
    </Item>
  ))
}

function Asked({ finding }: Readonly<{ finding: Finding }>) {
  const answers = useSession(({ facts }) => facts.answers)
  const asked = Object.entries(questions).find(([id]) => id === finding.question)
  if (asked === undefined) return null
  const [id, { text, options }] = asked
  const given = options.find(({ value }) => value === answers[id])
  return (
    <>
      <Item mark="?" markRole="accent">
        {text}
      </Item>
      <Box paddingLeft={2}>
        {given === undefined ? (
          <Text role="accent">a answers it</Text>
        ) : (
          <Text role="dim">{`answered: ${given.label}`}</Text>
        )}
      </Box>
    </>
  )
}

/** What a person brought along, and whether it is found here too. */
export function Witnesses({ triage: { witnesses } }: Readonly<{ triage: Triage }>) {
  if (witnesses.length === 0) return null
  return (
    <Section title="Brought along">
      {witnesses.map(({ engine, corsError, text, agreement, says }, index) => {
        const said =
          engine === null || agreement === 'aside'
            ? `“${text}”`
            : `${engineNames[engine]} said ${corsError ?? 'nothing of a reason'}`
        const isHeld = agreement === 'agrees' || agreement === 'contradicts'
        const verdict = isHeld ? `${agreement}: ${says}` : says
        const agrees = agreement === 'agrees'
        return (
          <Item key={index} mark={agrees ? '✓' : '!'} markRole={agrees ? 'pass' : 'warn'}>
            {`${said}; ${verdict}`}
          </Item>
        )
      })}
    </Section>
  )
}

export function Warnings({ diagnosis: { warnings } }: Readonly<{ diagnosis: Diagnosis }>) {
  if (warnings.length === 0) return null
  return (
    <Section title="Harmful later">
      {warnings.map(({ id, title }) => (
        <Item key={id} mark="!" markRole="warn">
          {title}
        </Item>
      ))}
    </Section>
  )
}

function Pitfalls({ diagnosis: { pitfalls: fitting } }: Readonly<{ diagnosis: Diagnosis }>) {
  if (fitting.length === 0) return null
  return (
    <Section title="Pitfalls">
      {fitting.map(({ id, title, text }) => (
        <Box key={id} flexDirection="column">
          <Item mark="!" markRole="warn">
            {title}
          </Item>
          <Box paddingLeft={2}>
            <Text role="dim">{text}</Text>
          </Box>
        </Box>
      ))}
    </Section>
  )
}
