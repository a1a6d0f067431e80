import type { Case } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { duration } from '../ui/counted.ts'
import { isMissing, RequestTarget } from '../ui/exchange.tsx'
import { AbsentRow, CameRow, HeaderRow, Marked } from '../ui/header-row.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { needed } from '../../report/needed.ts'
import { Text } from '../ui/text.tsx'

/** What a lesson speaks of, among whatever a server sends. */
const telling = /^(access-control-.*|vary|location|set-cookie|age|x-cache|x-total-count)$/i
/** By what a server tells who it is. */
export const ofServer = /^(server|x-powered-by)$/i

/** One exchange of a lesson: whole values, those that a browser compares one above the other. */
export function SentAndCame({
  observation,
  subject,
  isAboutServers,
}: Readonly<{ observation: Observation; subject: Case; isAboutServers: boolean }>) {
  const { request, response, failure, durationMs } = observation
  const needs = needed(observation, subject)
  const known = (response?.headers ?? []).filter(
    ([name]) => telling.test(name) || (isAboutServers && ofServer.test(name)),
  )
  const came = [...known.filter(isOfCors), ...known.filter((header) => !isOfCors(header))]
  const body = firstLine(response?.body ?? null)
  return (
    <>
      <RequestTarget method={request.method} url={request.url} aside={duration(durationMs)} />
      {request.headers.length > 0 && (
        <Labelled label="sent" columns={7}>
          {request.headers.map(([name, value], index) => (
            <HeaderRow key={index} name={name} value={value} />
          ))}
        </Labelled>
      )}
      <Labelled label="came" columns={7}>
        {response === null ? (
          <Marked mark="✗" role="fail">
            <Text role="fail">{failure?.message ?? ''}</Text>
          </Marked>
        ) : (
          <>
            <Marked mark="" role={null}>
              <Text role="strong">{String(response.status)}</Text>
            </Marked>
            {needs.filter(isMissing).map((need) => (
              <AbsentRow key={need.name} {...need} />
            ))}
            {came.map(([name, value], index) => (
              <CameRow key={index} name={name} value={value} needs={needs} />
            ))}
            {body !== '' && (
              <Marked mark="" role={null}>
                <Text role="code" wrap="truncate">
                  {body}
                </Text>
              </Marked>
            )}
          </>
        )}
      </Labelled>
    </>
  )
}

function isOfCors([name]: readonly [string, string]): boolean {
  return /^access-control-/i.test(name)
}

/** What tools show in any case, and the page only with permission. */
function firstLine(body: string | null): string {
  const text = (body ?? '').trim().split('\n')[0] ?? ''
  return text.startsWith('<') ? '' : text
}
