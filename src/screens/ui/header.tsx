import { Box } from 'ink'
import { Ends } from './layout.tsx'
import { methodOf } from '../../session/form.ts'
import { armedMethod } from '../../session/selectors.ts'
import { isStep } from '../../session/state.ts'
import { AnswerLine } from './answer-line.tsx'
import { Progress, runUnderWay } from './progress.tsx'
import { RequestWords } from './request-words.tsx'
import { LessonPages, RoomPath } from './room-path.tsx'
import { Rule } from './rule.tsx'
import { Stepper } from './stepper.tsx'
import { useRoom, useSession, useShown } from './surface.ts'
import { Cell, Text } from './text.tsx'

/** Where one is; the request and how far the probes are; the answer, once there is one. */
export function Header() {
  const stage = useSession(({ place }) => place.stage)
  const isProbing = useSession(({ facts }) => runUnderWay(facts) !== null)
  const { ruled } = useRoom()
  const isForm = stage === 'origins' && !isProbing
  return (
    <Box flexDirection="column" flexShrink={0}>
      {isStep(stage) ? <Stepper current={stage} /> : <RoomPath />}
      {isForm ? (
        <Invitation />
      ) : isStep(stage) || stage === 'incident' ? (
        <RequestLine />
      ) : (
        <Ends
          left={<LessonPages />}
          right={
            <Box columnGap={2}>
              <Badges />
              {stage !== 'browser' && <Progress />}
            </Box>
          }
        />
      )}
      {(isStep(stage) || stage === 'incident') && <AnswerLine />}
      {ruled && <Rule />}
    </Box>
  )
}

function Invitation() {
  const { columns } = useRoom()
  return (
    <Ends
      left={
        <Box paddingLeft={1}>
          <Text role="strong" wrap="truncate">
            Which request fails?
          </Text>
        </Box>
      }
      right={
        <Box columnGap={2}>
          <Badges />
          {columns > 72 && (
            <Text role="dim" wrap="truncate">
              paste anything: curl, fetch, console error, HAR
            </Text>
          )}
        </Box>
      }
    />
  )
}

/** What every screen says as long as it is so. */
function Badges() {
  return (
    <>
      <Revealing />
      <Unverified />
      <Armed />
    </>
  )
}

/** On every screen while secrets are shown. */
function Revealing() {
  return useShown().reveals ? <Badge>SECRETS SHOWN</Badge> : null
}

/** On every screen while any certificate is taken; the servers of a practice incident are this program's own. */
function Unverified() {
  const isUnverified = useSession((state) => state.isUnverified && state.practice === null)
  return isUnverified ? <Badge>INSECURE</Badge> : null
}

/** On every screen while a method that changes data would be sent. */
function Armed() {
  const method = useSession(armedMethod)
  return method === null ? null : <Badge>{`SENDS ${method}`}</Badge>
}

function Badge({ children }: Readonly<{ children: string }>) {
  return <Cell role="badge">{` ${children} `}</Cell>
}

function RequestLine() {
  const { form, triage, verify } = useSession(({ facts }) => facts)
  const isPractice = useSession(({ practice }) => practice !== null)
  const subject = (verify ?? triage)?.subject
  const { url } = useShown()
  return (
    <Ends
      left={
        <Box paddingLeft={1}>
          {isPractice && (
            <Box flexShrink={0} marginRight={1}>
              <Text role="warn">practice</Text>
            </Box>
          )}
          <RequestWords
            page={subject?.pageOrigin ?? form.page}
            method={subject?.method ?? methodOf(form)}
            url={url(subject?.url ?? form.url)}
          />
        </Box>
      }
      right={
        <Box columnGap={2}>
          <Badges />
          <Progress />
        </Box>
      }
    />
  )
}
