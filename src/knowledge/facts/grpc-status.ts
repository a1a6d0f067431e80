import { headerOf, type Answer } from './answer.ts'

/** What a call by gRPC-Web failed with: the HTTP status is good, and the call is not. */
export interface GrpcFailure {
  readonly code: number
  /** As the protocol names it: `PERMISSION_DENIED`. */
  readonly name: string
  readonly message: string | null
}

const names = [
  ...['OK', 'CANCELLED', 'UNKNOWN', 'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS'],
  ...['PERMISSION_DENIED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE'],
  ...['UNIMPLEMENTED', 'INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'UNAUTHENTICATED'],
]

/** Null where the call went well, or its status comes in the body: without a message, all stands in the headers. */
export function grpcFailure(answer: Answer): GrpcFailure | null {
  if (!answer.isOk || !/^application\/grpc/i.test(headerOf(answer, 'content-type') ?? '')) return null
  const code = headerOf(answer, 'grpc-status')?.trim() ?? ''
  const name = /^\d{1,2}$/.test(code) ? names[Number(code)] : undefined
  if (name === undefined || name === 'OK') return null
  return { code: Number(code), name, message: decoded(headerOf(answer, 'grpc-message')) }
}

/** `grpc-message` is percent-encoded; what is not rightly so stays as it came. */
function decoded(message: string | null): string | null {
  if (message === null) return null
  try {
    return decodeURIComponent(message)
  } catch {
    return message
  }
}
