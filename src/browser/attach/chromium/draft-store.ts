import { newDraft, type RequestDraft } from './request-draft.ts'

/** The requests that events may still speak of. Bounded: what was settled longest ago goes first. */
export interface DraftStore {
  get(id: string): RequestDraft | undefined
  /** The draft under this id, made where there is none: extra information may come before its request. */
  of(id: string, session: string): RequestDraft
  delete(id: string): void
  readonly values: () => Iterable<RequestDraft>
}

const most = 2_000

export function draftStore(): DraftStore {
  const drafts = new Map<string, RequestDraft>()
  const makeRoom = () => {
    if (drafts.size < most) return
    for (const [id, { settledAt, hops }] of drafts) {
      if (settledAt !== null || hops.length === 0) drafts.delete(id)
      if (drafts.size < most * 0.9) return
    }
    // Nothing but requests under way: a page that opens streams without end.
    for (const id of drafts.keys()) {
      if (drafts.size < most * 0.9) return
      drafts.delete(id)
    }
  }
  return {
    get: (id) => drafts.get(id),
    of: (id, session) => {
      const known = drafts.get(id)
      if (known !== undefined) return known
      makeRoom()
      const made = newDraft(id, session)
      drafts.set(id, made)
      return made
    },
    delete: (id) => void drafts.delete(id),
    values: () => drafts.values(),
  }
}
