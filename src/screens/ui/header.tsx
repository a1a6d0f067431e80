import { Box } from 'ink'
import { Ends } from './layout.tsx'
import { methodOf } from '../../session/form.ts'
import { armedMethod } from '../../session/selectors.ts'
import { isStep } from '../../session/state.ts'
import { AnswerLine } from './answer-line.tsx'
import { Progress, runUnderWay } from './progress.tsx'
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
  const { columns } = useRoom()
  const subject = (verify ?? triage)?.subject
  const { url } = useShown()
  const short = columns < 100 ? bare : (address: string) => address
  return (
    <Ends
      left={
        <Box paddingLeft={1}>
          {isPractice && (
            <Box flexShrink={0} marginRight={1}>
              <Text role="warn">practice</Text>
            </Box>
          )}
          {/* One of them gives way, the other has its share: what is shared out by parts of columns runs together. */}
          <Box flexShrink={0} maxWidth={Math.floor(columns * 0.36)} marginRight={1}>
            <Text wrap="truncate-middle">{short(subject?.pageOrigin ?? form.page)}</Text>
          </Box>
          <Box flexShrink={0} columnGap={1} marginRight={1}>
            <Text role="dim">→</Text>
            <Text role="strong">{subject?.method ?? methodOf(form)}</Text>
          </Box>
          <Box flexShrink={1}>
            <Text wrap="truncate-middle">{short(url(subject?.url ?? form.url))}</Text>
          </Box>
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

/** An address without the scheme that nearly every address has. */
function bare(address: string): string {
  return address.replace(/^https:\/\//, '')
}
