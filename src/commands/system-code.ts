/** The system's own code for what the world did not let happen (`ENOENT`). What has none is a bug, and is thrown on. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
