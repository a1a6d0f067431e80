import { visibleInCorsResponse } from '../browsers/standard/exposed-header-names.ts'
import type { Facts } from '../facts/facts.ts'
import { finalResponse } from '../facts/final-response.ts'
import { grpcFailure } from '../facts/grpc-status.ts'
import type { Remedy } from '../marks/marks.ts'
import { proof, type Draft } from './cause.ts'

/** The HTTP status is good, and the call by gRPC-Web has failed. */
export function grpcInPlace(facts: Facts): Draft<'refused-by-application'> | null {
  const answer = finalResponse(facts)
  if (answer === null || facts.standIn || facts.judged.verdict.outcome !== 'allowed') return null
  const failure = grpcFailure(answer)
  if (failure === null) return null
  const { code, name, message } = failure
  const isRead = visibleInCorsResponse(answer.response.headers, facts.subject.credentials).includes(
    'grpc-status',
  )
  return {
    variant: name === 'UNAUTHENTICATED' ? 'session' : null,
    confidence: isRead ? 'certain' : 'likely',
    title: `${isRead ? 'CORS is right, and the' : 'Behind it waits another fault: the'} call fails in gRPC: ${answer.status} with grpc-status: ${code}, ${name}${message === null ? '' : ` (${message})`}`,
    evidence: [proof(answer, `${answer.status}, grpc-status: ${code}`)],
    particulars: { status: answer.status, remedy: remedyOf(name) },
  }
}

function remedyOf(name: string): Remedy {
  return [
    `Find out why the service answers ${name}`,
    'The HTTP status of gRPC is good also where the call fails: grpc-status and grpc-message say what is wrong.',
    meanings[name] ?? `${name}: the log of the service says why, at the time of this call.`,
  ]
}

const meanings: Readonly<Partial<Record<string, string>>> = {
  UNAUTHENTICATED:
    'UNAUTHENTICATED: the call brings no token that the service takes. It goes along as metadata (Authorization), which Access-Control-Allow-Headers then has to name.',
  PERMISSION_DENIED:
    'PERMISSION_DENIED: the caller is known and lacks a right. Signing in again does not help.',
  UNIMPLEMENTED:
    'UNIMPLEMENTED: the server has no such method. Compare the path, /package.Service/Method, with what it registers.',
  UNAVAILABLE: 'UNAVAILABLE: the proxy reached no service behind it, or that is starting.',
  INVALID_ARGUMENT: 'INVALID_ARGUMENT: the service has read the message and found it wrong.',
  NOT_FOUND: 'NOT_FOUND: the service has no such thing; the call itself arrived.',
}
