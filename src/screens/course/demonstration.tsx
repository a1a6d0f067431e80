import { Box } from 'ink'
import type { Lesson } from '../../lab/course/lesson.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import type { Shown } from '../../session/course.ts'
import { Exchange } from '../ui/exchange.tsx'
import { Text } from '../ui/text.tsx'
import { Outcome } from './outcome.tsx'

/** What a lesson speaks of, among whatever a server sends. */
const telling = /^(access-control-.*|vary|location|set-cookie|age|x-cache|x-total-count)$/i
/** By what a server tells who it is. */
const ofServer = /^(server|x-powered-by)$/i
const tellingServers = new RegExp(`${telling.source}|${ofServer.source}`, 'i')

/** The requests of a lesson as they went over the wire a moment ago, and what a browser makes of each response. */
export function Demonstration({
  lesson: {
    demonstration: { task, steps },
  },
  shown,
}: Readonly<{ lesson: Pick<Lesson, 'demonstration'>; shown: Shown | null }>) {
  if (shown === null)
    return (
      <Box paddingTop={1}>
        <Text role="dim">Sending the requests…</Text>
      </Box>
    )
  const isAboutServers = new Set(shown.observations.map(serverOf)).size > 1
  return (
    <Box flexDirection="column" paddingTop={1} rowGap={1} flexShrink={1} flexGrow={1}>
      <Text role="strong">{task}</Text>
      {steps.map(({ says, asks, unwanted = false }, index) => {
        const observation = shown.observations[index]
        if (observation === undefined) return null
        const { credentials } = asks(shown.subject, shown.observations.slice(0, index))
        const subject = { ...shown.subject, credentials }
        return (
          <Box key={index} flexDirection="column" flexShrink={0}>
            <Text role="accent">{`${index + 1}  ${says}`}</Text>
            <Exchange
              observation={observation}
              subject={subject}
              only={isAboutServers ? tellingServers : telling}
            />
            <Outcome observation={observation} subject={subject} unwanted={unwanted} />
          </Box>
        )
      })}
    </Box>
  )
}

/** Who answered; worth a line only where it is not always the same one. */
function serverOf({ response }: Observation): string {
  return (response?.headers ?? [])
    .filter(([name]) => ofServer.test(name))
    .map(([, value]) => value)
    .join()
}
