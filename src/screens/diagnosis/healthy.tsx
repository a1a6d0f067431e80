import { Box } from 'ink'
import { Item, Section } from '../ui/layout.tsx'
import type { Triage } from '../../knowledge/triage.ts'
import { stillFailing } from '../../knowledge/guide/still-failing.ts'
import { questions } from '../../knowledge/guide/questions.ts'
import { useSession } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'
import { beyondTheWire } from './beyond-the-wire.ts'
import { Engines } from './engines.tsx'
import { Warnings, Witnesses } from './why.tsx'

/** Nothing blocks: what was looked at, and the questions that remain if it still fails for someone. */
export function Healthy({ triage }: Readonly<{ triage: Triage }>) {
  const answers = useSession(({ facts }) => facts.answers)
  const { diagnosis, evidence } = triage
  if (diagnosis.verdict.outcome === 'not-cross-origin')
    return (
      <Text>
        Page and request have the same origin, so the browser asks nobody for permission: there is no
        preflight and no check of Access-Control headers. If the request fails, it is not CORS.
      </Text>
    )
  return (
    <>
      <Box flexDirection="column" marginBottom={1} flexShrink={0}>
        <Engines diagnosis={diagnosis} />
        <Text role="dim">
          {`${evidence.observations.length} exchanges were looked at: the browser's own two, other origins, error responses, every address of the host, caches and repeats.`}
        </Text>
      </Box>
      <Witnesses triage={triage} />
      {diagnosis.verdict.outcome === 'allowed' && (
        <Section title="If it still fails for someone" aside="a answers">
          {beyondTheWire.map((id) => {
            const { text, options } = questions[id]
            const given = options.find(({ value }) => value === answers[id])?.label
            return (
              <Item key={id} mark="?" markRole="accent">
                {given === undefined ? text : `${text} Answered: ${given}.`}
              </Item>
            )
          })}
        </Section>
      )}
      {diagnosis.verdict.outcome === 'allowed' && (
        <Section title="What the browser shows">
          {stillFailing(triage.subject).map(({ title, lookFor }) => (
            <Item key={title} mark="·" markRole="dim">
              {`${title}: ${lookFor}`}
            </Item>
          ))}
        </Section>
      )}
      <Warnings diagnosis={diagnosis} />
    </>
  )
}
